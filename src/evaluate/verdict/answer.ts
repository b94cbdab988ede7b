import type { Model } from "../fit/lattice.ts";

export const verdicts = ["strong", "probable", "probably-worse", "cannot-tell", "refused"] as const;
export type TrialVerdict = (typeof verdicts)[number];
export const sizes = ["large-enough", "too-small", "unclear"] as const;
export type Size = (typeof sizes)[number];

/** Why there is no conclusion, or why it is weaker (nof1-method section 10). */
export const reasonCodes = [
  "RED_FLAG",
  "TOO_FEW_PAIRS",
  "MISSING",
  "MISSING_UNEVEN",
  "NO_VARIATION",
  "FLOOR",
  "NOT_FOLLOWED",
  "COINTERVENTION",
  "PRIOR_DOMINATES",
  "MODELS_DISAGREE",
  "NOT_RANDOMISED",
  "BACKFILLED",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** One honest answer. When refused, nothing is estimated: the ratings are there to be looked at. */
export interface Answer {
  readonly verdict: TrialVerdict;
  readonly size: Size;
  readonly reasons: readonly ReasonCode[];
  readonly effect: Effect | null;
  readonly randomisation: Randomisation | null;
  readonly sensitivity: readonly Sensitivity[];
  /** How many points of rating hope alone would have to explain to undo the result; null without one. */
  readonly tippingPoint: number | null;
  /** How many points hope explained, on average, where people knew what they got, on days that vary like this person's. */
  readonly hopePoints: number | null;
  readonly completePairs: number;
}

/** In points of the outcome, practice less comparison. */
export interface Effect {
  readonly mean: number;
  readonly sd: number;
  readonly interval: readonly [number, number];
  readonly level: number;
  readonly pBenefit: number;
  /** How likely the benefit is at least the smallest difference that matters. */
  readonly pAtLeastMid: number;
  /** How likely the harm is. */
  readonly pWorseByMid: number;
}

export interface Randomisation {
  readonly T: number;
  /** On the side of benefit. */
  readonly pOneSided: number;
  /** On the side of harm. */
  readonly pWorse: number;
  readonly p2: number;
  readonly interval: readonly [number, number];
  readonly hl: number;
}

export interface Sensitivity {
  readonly model: Model;
  readonly mean: number;
  readonly interval: readonly [number, number];
  readonly pBenefit: number;
}
