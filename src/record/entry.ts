import type { Agreement } from "#prepare";
import type { Brand, CalendarDate, Instant, Zone } from "#base";
import type { Clearance, Fired, Level, Mode, VerdictName } from "#screen";
import type { SessionStory } from "#session";
import type { ClinicForm, Factor, FilledForm, Flare, Intake, Leak, Treatment, Voided } from "./measured/bodies.ts";
import type { Did, TrialEntry } from "./trial/bodies.ts";

export type EntryId = Brand<string, "EntryId">;
/** Hybrid logical clock and device: the total order of every view. Text sorts as the order does. */
export type Stamp = Brand<string, "Stamp">;

/** A fact. It never changes: a correction or a removal is a later entry. Asking for `kind` tells the type of `body`. */
export type Entry<K extends Kind = Kind> = K extends Kind ? EntryOf<K> : never;

interface EntryOf<K extends Kind> extends Envelope {
  readonly kind: K;
  readonly body: Bodies[K];
}

/** What a newer version wrote: a kind, or a version of a kind, that this one does not know. Kept and passed on, never read. */
export interface KeptEntry extends Envelope {
  readonly kind: string;
  readonly body: unknown;
}

/** What a journal holds. `isKnown` tells the two apart. */
export type StoredEntry = Entry | KeptEntry;

interface Envelope {
  readonly id: EntryId;
  readonly stamp: Stamp;
  /** When it happened, in the zone it happened in. */
  readonly at: Instant;
  readonly zone: Zone;
  readonly v: number;
}

/** An entry before the journal has given it its id and stamp. */
export type Draft<K extends Kind = Kind> = K extends Kind ? DraftOf<K> : never;

interface DraftOf<K extends Kind> {
  readonly kind: K;
  readonly at: Instant;
  readonly zone: Zone;
  readonly body: Bodies[K];
}

export const kinds = [
  "screening",
  "seen",
  "clearance",
  "agreement",
  "session",
  "follow-up",
  "answers",
  "form",
  "rating",
  "void",
  "intake",
  "leak",
  "flare",
  "factor",
  "treatment",
  "plan",
  "trial",
  "setting",
  "shared",
  "device",
  "note",
  "correction",
  "removal",
] as const;
export type Kind = (typeof kinds)[number];

export const nextTimes = ["keep", "change", "stop"] as const;
export type NextTime = (typeof nextTimes)[number];
export const techniques = ["muscle-release", "prostate-expression", "other"] as const;
export type Technique = (typeof techniques)[number];

/** The body of each kind. Kinds that no page writes yet keep what they are given, so that a newer version's data survive. */
export interface Bodies {
  /** The answers as given and the verdict as shown. `q-free` is kept only as "ok" or "not-started". */
  readonly screening: {
    readonly mode: Mode;
    /** As `keptAnswers` leaves them. */
    readonly answers: { readonly [question: string]: unknown };
    readonly answeredAt?: { readonly [question: string]: Instant };
    readonly level: Level;
    readonly verdict: VerdictName;
    readonly fired: readonly Fired[];
    readonly ruleBase: string;
  };
  /**
   * "I was seen for this": closes an open finding of level 4-6. `recoveredOn`: fully well again after an acute infection. `lastThereOn`:
   * when the sign last was there, asked where the visit came before he told of it.
   */
  readonly seen: {
    readonly rule: string;
    readonly on: CalendarDate;
    readonly by: string;
    readonly recoveredOn?: CalendarDate;
    readonly lastThereOn?: CalendarDate;
  };
  readonly clearance: Clearance;
  /** `story.endedAt` is when waits begin, whenever the entry itself was written. */
  readonly session: {
    readonly mode: Mode;
    readonly story: SessionStory;
    readonly before: Ratings & { readonly painUsual?: number; readonly ejaculation48h?: boolean; readonly cycling48h?: boolean };
    readonly after?: Ratings & { readonly note?: string };
    /** The receiver's word for next time. */
    readonly nextTime?: NextTime;
    /** The one number that a session may hold of the giver. It leaves with no document. */
    readonly giver?: { readonly comfort: number };
    /** Internal: what kind of work was taught. Different targets, so they are told apart. */
    readonly technique?: Technique;
    readonly screening?: EntryId;
    readonly ruleBase: string;
  };
  readonly "follow-up": {
    readonly session: EntryId;
    readonly due: "2h" | "24h" | "72h" | "any";
    readonly pain?: number;
    /** As `followUpFindings` names them; with what was asked after a stop ("st-sharp.hour"). */
    readonly findings: readonly string[];
    readonly note?: string;
  };
  /** `daysLate`: written so many days after the day it is about. `did`: what was done that day in a trial; it may stand without a number. */
  readonly rating: Ratings & { readonly worst?: number; readonly mood?: number; readonly daysLate?: number; readonly did?: Did };
  readonly plan: {
    readonly weekday?: number;
    readonly time?: string;
    readonly gap?: { readonly gapHours: number; readonly by: string; readonly on: CalendarDate };
    readonly psaTestOn?: CalendarDate;
    readonly pauses?: readonly {
      readonly from: CalendarDate;
      readonly until: CalendarDate;
      readonly why: "illness" | "travel" | "other";
    }[];
    readonly change?: string;
    /** The person chose to start before 14 days of check-ins. */
    readonly startSooner?: boolean;
  };
  /** Each newest value counts. `wantsToGoOn`: the person said, on his own, that he wants to go on after distress. */
  readonly setting: { readonly [name: string]: unknown };
  readonly note: { readonly text: string };
  /** Supersedes an entry with another body of the same kind. */
  readonly correction: { readonly of: EntryId; readonly body: unknown; readonly at?: Instant };
  /** Hides an entry; `undo` brings it back. */
  readonly removal: { readonly of: EntryId; readonly undo?: boolean };
  /** What two people agreed, and nothing else of the other. It leaves with no document. */
  readonly agreement: Agreement;
  readonly answers: FilledForm;
  readonly form: ClinicForm;
  readonly void: Voided;
  readonly intake: Intake;
  readonly leak: Leak;
  readonly flare: Flare;
  readonly factor: Factor;
  readonly treatment: Treatment;
  readonly trial: TrialEntry;
  readonly shared: Kept;
  readonly device: Kept;
}

export interface Kept {
  readonly [field: string]: unknown;
}

/** All 0-10. */
export interface Ratings {
  readonly pain?: number;
  readonly urgency?: number;
  readonly calm?: number;
}
