import type { CalendarDate } from "#base";
import type { EntryId } from "../entry.ts";

export const trialOutcomes = ["pain", "urgency", "calm"] as const;
/** What is compared: one of the numbers of a check-in. */
export type TrialOutcome = (typeof trialOutcomes)[number];

export const trialShapes = ["pairs", "start-point", "phases"] as const;
/** Pairs with a coin each; one drawn day on which the practice begins; a day the person chooses himself. */
export type TrialShape = (typeof trialShapes)[number];

/** Everything that is fixed before the first coin, and the coins. P is the practice, C the comparison. */
export interface TrialPlan {
  readonly outcome: {
    readonly of: TrialOutcome;
    readonly range: readonly [number, number];
    readonly better: "lower" | "higher";
    /** The smallest difference that matters to the person. */
    readonly mid: number;
  };
  readonly design: {
    readonly kind: TrialShape;
    readonly periodDays: number;
    readonly washoutDays: number;
    readonly order: readonly string[];
    readonly start: CalendarDate;
    readonly orderDrawnByApp: boolean;
    readonly phaseDays?: readonly number[];
    readonly window?: readonly [number, number];
  };
  /** His own pair of words; without it the practice of this app is compared with breathing only. */
  readonly names?: { readonly practice: string; readonly comparison: string };
  /** 0-10, asked before the coin. */
  readonly expectation?: { readonly practice: number; readonly comparison: number };
  /** The version of the rules by which it will be judged. */
  readonly rules: string;
  /** The coins, as they fell. */
  readonly seed?: string;
}

export const didWhats = ["practice", "comparison", "part", "neither"] as const;
/** What a person did on one day of a trial with words of his own. "part": some of what the day was for. */
export interface Did {
  /** The entry in which the trial was drawn. */
  readonly of: EntryId;
  readonly what: (typeof didWhats)[number];
}

/** What happens to a trial, each its own entry; `of` names the entry in which it was drawn. */
export type TrialEntry =
  | { readonly what: "drawn"; readonly plan: TrialPlan; readonly fingerprint: string }
  | { readonly what: "looked"; readonly of: EntryId }
  /** Pairs that do not count because something else happened in them; decided before the answer was seen. Empty: all count. */
  | { readonly what: "left-out"; readonly of: EntryId; readonly pairs: readonly number[] }
  | { readonly what: "stopped"; readonly of: EntryId; readonly why?: string };
