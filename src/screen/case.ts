import type { CalendarDate, Instant } from "#base";
import type { Answers, QuestionId } from "./questions.ts";

export type Mode = "external-self" | "external-partner" | "internal";
export const modes = ["external-self", "external-partner", "internal"] as const satisfies readonly Mode[];

/** 0 proceed ... 6 emergency (safety.md section 0). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** What the gate reads: who asks for which kind of session, when, and all that is known. Shapes as in the contract of `walnut screen`. */
export interface Case {
  readonly mode: Mode;
  readonly at: Instant;
  readonly answers: Answers;
  /** When each answer was given; without it an answer counts as given at `at`. */
  readonly answeredAt?: { readonly [Q in QuestionId]?: Instant };
  readonly clearances?: readonly Clearance[];
  readonly lastSessionAt?: Instant;
  readonly history?: History;
}

/** A clinician's word that one finding does not rule out one mode (C5). */
export interface Clearance {
  readonly rule: string;
  readonly mode: Mode;
  readonly by: string;
  readonly on: CalendarDate;
  readonly until?: CalendarDate;
}

/** What the record says, projected by room `record`. */
export interface History {
  readonly sessions: readonly PastSession[];
  readonly open: readonly OpenFinding[];
  /** A clinician's shorter (or longer) gap; never below 48 h. */
  readonly plan?: { readonly gapHours: number; readonly by: string; readonly on: CalendarDate };
  /** Set when 6 sessions or 8 weeks passed without the benefit rule being met (td-no-benefit). */
  readonly noBenefitSince?: CalendarDate;
  /** Full recovery from a suspected acute infection, from which six weeks count (rec-acute). */
  readonly recoveredOn?: CalendarDate;
  /** When the person last said, on his own, that he wants to go on after distress or low mood (st-distress, fu-lowmood). */
  readonly optedInAt?: Instant;
}

export interface PastSession {
  /** When it ended: waits begin there. */
  readonly at: Instant;
  readonly mode: Mode;
  /** The stop rule that ended it (safety.md section 5), or null when it ran to its end. */
  readonly endedBy: string | null;
  readonly followUps: readonly FollowUpAnswer[];
}

/** What was told after a session, and when; `findingIds` lists what can be told. */
export interface FollowUpAnswer {
  readonly at: Instant;
  readonly findings: readonly string[];
}

/** A rule that fired at 4-6, or a stop that needs a clinician, and whether one has seen the person for it since (rec-unseen). */
export interface OpenFinding {
  readonly rule: string;
  readonly level: Level;
  readonly since: CalendarDate;
  readonly seenOn: CalendarDate | null;
  readonly seenBy?: string;
}

export type VerdictName =
  | "proceed"
  | "proceed-with-care"
  | "ask-a-clinician-first"
  | "not-today"
  | "see-a-doctor-within-days"
  | "same-day-urgent"
  | "emergency";

export type SeekCare = "none" | "routine" | "days" | "today" | "now";

/** Where hands stay away, whatever else is allowed. */
export type Avoid = "midline" | "genitals" | "anus" | "anus-2cm" | "beside-sit-bones" | "latex" | "heat";

/** What the session must keep to: the strictest over the protocol and every fired rule. */
export interface Limits {
  readonly contactSecondsMax: number;
  readonly discomfortMax: number;
  readonly holdsPerSideMax: number;
  readonly avoid: readonly Avoid[];
}

export interface Verdict {
  readonly level: Level;
  readonly verdict: VerdictName;
  readonly mayStart: boolean;
  readonly seekCare: SeekCare;
  /** Every rule that fired, highest level first, stays in the order of safety.md. */
  readonly fired: readonly Fired[];
  readonly unanswered: readonly QuestionId[];
  readonly limits: Limits;
  /** The first day on which nothing that ends by itself stands in the way any more; null when an end needs a person, or nothing stands in the way. */
  readonly until: CalendarDate | null;
  readonly ruleBase: string;
}

/** A rule that fired. Its sentences stand in words area "rules" under its id; the command line adds `why` in English. */
export interface Fired {
  readonly rule: string;
  readonly level: Level;
  readonly refs: readonly string[];
  /** The first day on which this reason has ended by itself, or has become `stays`; null when that needs a person or new answers. */
  readonly until: CalendarDate | null;
  /** What stays of it from `until` on, when something does. */
  readonly stays?: Level;
  /** True when a clinician's clearance lowered it from 2 to 1. */
  readonly cleared?: boolean;
  /** rec-unseen: the earlier findings it stands for. Each asks again what its own rule asked. */
  readonly about?: readonly OpenFinding[];
}
