import { completePairsMin } from "./refuse.ts";
import type { Size, TrialVerdict } from "./answer.ts";

/** The fixed rule of nof1-method section 9. All parts must hold. */
export const strongRule = { model: 0.975, others: 0.95, coin: 0.05 };
export const probableRule = { model: 0.95, others: 0.9, coin: 0.1 };
/** After any look before the end the strong wording asks for more (section 11). */
export const strongModelAfterLook = 0.99;
export const largeEnough = 0.8;
export const tooSmall = 0.05;

/** What the rule reads, for one side: that of benefit, or its mirror image. */
export interface Side {
  /** P(effect on this side) from the fit averaged over half-lives. */
  readonly model: number;
  /** The smaller of it under the two sensitivity fits. */
  readonly others: number;
  /** One-sided randomisation p on this side, after washout; null without a coin. */
  readonly coin: number | null;
}

/** Each side by its most doubtful fit. */
export const sidesOf = (
  pBenefit: number,
  others: readonly number[],
  coin: { readonly better: number | null; readonly worse: number | null },
): { readonly benefit: Side; readonly harm: Side } => ({
  benefit: { model: pBenefit, others: Math.min(...others), coin: coin.better },
  harm: { model: 1 - pBenefit, others: 1 - Math.max(...others), coin: coin.worse },
});

const holds = ({ model, others, coin }: Side, rule: typeof strongRule): boolean =>
  model >= rule.model && others >= rule.others && coin !== null && coin <= rule.coin + 1e-12;

/** Strong wording needs coins in pairs; a single coin-drawn start day "fits with" at most (section 7). */
export const verdictOf = (
  benefit: Side,
  harm: Side,
  { inPairs, looked }: { readonly inPairs: boolean; readonly looked: boolean },
): Exclude<TrialVerdict, "refused"> => {
  const strong = looked ? { ...strongRule, model: strongModelAfterLook } : strongRule;
  if (inPairs && holds(benefit, strong)) return "strong";
  if (holds(benefit, probableRule)) return "probable";
  if (holds(harm, probableRule)) return "probably-worse";
  return "cannot-tell";
};

/** A second, separate answer: whether it would be large enough to matter. */
export const sizeOf = (verdict: TrialVerdict, pAtLeastMid: number, pairs: number, inPairs: boolean): Size => {
  if ((verdict === "strong" || verdict === "probable") && pAtLeastMid >= largeEnough) return "large-enough";
  return pAtLeastMid <= tooSmall && inPairs && pairs >= completePairsMin ? "too-small" : "unclear";
};
