import type { CalendarDate } from "#base";

/** A person's trial as `walnut evaluate` reads it. P is the practice, C the comparison; the effect is practice less comparison. */
export interface Trial {
  readonly outcome: Outcome;
  readonly design: Design;
  /** Ratings before the first planned day (a baseline) or after the last are not part of the comparison. */
  readonly days: readonly RatedDay[];
  readonly adherence?: readonly Adherence[];
  /** Days on which the person looked at the comparison before its end. */
  readonly looks?: readonly number[];
  readonly events?: readonly TrialEvent[];
  /** What the person expected of each, 0-10, asked before the coin. */
  readonly expectation?: { readonly practice: number; readonly comparison: number };
}

export interface Outcome {
  /** Lowest and highest value there is. */
  readonly range: readonly [number, number];
  readonly better: "lower" | "higher";
  /** The smallest difference that matters to the person, fixed before the first coin. */
  readonly mid: number;
  /** How many days a value looks back on: 1 for a daily rating, 7 for a weekly form. */
  readonly recallDays?: number;
  /** What it is called in sentences. Left out, a daily 0-10 rating that should fall is taken for pain. */
  readonly measures?: "pain" | "other";
}

/** Pairs with a coin each; one coin-drawn day on which the practice begins; phases that the person chose himself. */
export const designKinds = ["pairs", "start-point", "phases"] as const;
export interface Design {
  readonly kind: (typeof designKinds)[number];
  readonly periodDays: number;
  readonly washoutDays?: number;
  /** "PC" and "CP" for pairs; for the others the phases as they came, for example "CP" or "C", "P". */
  readonly order: readonly string[];
  readonly start?: CalendarDate;
  /** Left out is not yes. */
  readonly orderDrawnByApp?: boolean;
  /** Lengths of the phases in their order, when they differ from `periodDays`. */
  readonly phaseDays?: readonly number[];
  /** For start-point: the first and the last day on which the practice could have begun. */
  readonly window?: readonly [number, number];
  /** Pairs, numbered from 1, that were left out before the result was seen, because something else happened in them. */
  readonly droppedPairs?: readonly number[];
}

export interface RatedDay {
  /** 0 is the first planned day. */
  readonly day: number;
  /** null was asked and not answered. */
  readonly y: number | null;
  /** How many days after it the rating was entered. */
  readonly daysLate?: number;
}

/** How often the practice was planned and done in one period, numbered from 1. What is done counts the practice, in comparison periods too. */
export interface Adherence {
  readonly period: number;
  readonly planned: number;
  readonly done: number;
  /** Of how many nobody knows whether they were done. Left out, all are known. */
  readonly unknown?: number;
}

/** Something that happened: kinds that leave the comparison as it is are listed in `harmlessEvents`; any other counts as a new treatment. */
export interface TrialEvent {
  readonly day: number;
  readonly kind: string;
}

export const redFlagEvent = "red-flag";
export const harmlessEvents: ReadonlySet<string> = new Set([
  "flare",
  "note",
  "travel",
  "stress",
  "poor-sleep",
  "sport",
  "sitting",
  "sex",
  "diet",
]);
