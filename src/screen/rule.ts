import type { CalendarDate } from "#base";
import type { SourceId } from "#evidence";
import type { Avoid, Level, Mode, OpenFinding } from "./case.ts";
import type { Facts } from "./facts.ts";

/** One reason to be careful, to wait, or to get help. One file each in rules/, under its own id; its sentences stand in words area "rules". */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly basis: readonly Basis[];
  /** The source's own text was not read again when the rule base was reviewed ("u" in the table). */
  readonly unread?: true;
  readonly refs: readonly SourceId[];
  /** For the table in docs/rules.md. */
  readonly trigger: string;
  readonly levels: LevelsByMode;
  readonly judge: (facts: Facts) => Finding | null;
}

/** E: evidence or a guideline directly on point. G: advice for the condition itself, applied here. X: precaution of ours, no direct evidence. */
export type Basis = "E" | "G" | "X";

export type LevelsByMode = { readonly [M in Mode]: readonly Level[] };

/** What a rule found. Without `ends` it needs a person: a clinician's word, or having been seen. */
export interface Finding {
  readonly level: Level;
  readonly ends?: Ends;
  readonly limits?: RuleLimits;
  /** Earlier findings that nobody has looked at yet. */
  readonly about?: readonly OpenFinding[];
  /** A clearance given before this day speaks of something else. */
  readonly clearableFrom?: CalendarDate;
}

/** By a date (first day on which only `stays` is left of it), or by new answers on another day. */
export type Ends = { readonly by: "date"; readonly on: CalendarDate; readonly stays: Level } | { readonly by: "answers" };

/** What a finding asks of a session that may start. Half the time and half the holds; halves do not multiply. */
export interface RuleLimits {
  readonly dose?: "half";
  readonly discomfortMax?: number;
  readonly avoid?: readonly Avoid[];
}

export const inEveryMode = (...levels: readonly Level[]): LevelsByMode => byMode(levels, levels, levels);
export const byMode = (self: readonly Level[], partner: readonly Level[], internal: readonly Level[]): LevelsByMode => ({
  "external-self": self,
  "external-partner": partner,
  internal,
});
/** External sessions alike, internal ones apart: how most rows of the table read. */
export const externalAndInternal = (external: readonly Level[], internal: readonly Level[]): LevelsByMode =>
  byMode(external, external, internal);

export const fires = (level: Level, more: Omit<Finding, "level"> = {}): Finding => ({ level, ...more });
/** Fires until a day; `stays` is what stays from that day on. */
export const firesUntil = (level: Level, on: CalendarDate, stays: Level = 0, limits?: RuleLimits): Finding => ({
  level,
  ends: { by: "date", on, stays },
  ...(limits && { limits }),
});
/** Fires for now: the same question is asked again before every session. */
export const firesToday = (level: Level): Finding => ({ level, ends: { by: "answers" } });
