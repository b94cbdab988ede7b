import { mixed, type Mixture } from "./mixture.ts";
import { posteriorOf, type Posterior } from "./posterior.ts";
import type { Prior } from "./prior.ts";
import type { Series } from "./series.ts";

/** How long a practice may go on acting, in days (nof1-method section 6); each as likely as the others before the first rating. */
export const halfLives = [0, 1, 2, 4, 7] as const;

/**
 * How much of the practice is still at work on each calendar day: it fades by half in `halfLife` days and builds up as slowly.
 * Nothing is at work before the first day.
 */
export const exposureOf = (x: readonly number[], halfLife: number): readonly number[] => {
  const kept = 0.5 ** (1 / halfLife);
  let level = 0;
  return x.map((today) => (level = kept * level + (1 - kept) * today));
};

export interface OverHalfLives {
  readonly effect: Mixture;
  readonly logML: number;
  /** How likely each half-life is after the ratings. */
  readonly shares: readonly number[];
  readonly fits: readonly Posterior[];
}

/** Fits the model once for each half-life and mixes the answers by how well each explains the ratings. */
export const overHalfLives = (
  seriesFor: (halfLife: number) => Series,
  prior: Prior,
  lives: readonly number[] = halfLives,
  weights: readonly number[] = lives.map(() => 1 / lives.length),
): OverHalfLives => {
  const fits = lives.map((halfLife) => posteriorOf(seriesFor(halfLife), prior, "ar1"));
  const logs = fits.map(({ logML }, i) => logML + Math.log(weights[i]!));
  const top = Math.max(...logs);
  const total = logs.reduce((sum, log) => sum + Math.exp(log - top), 0);
  const shares = logs.map((log) => Math.exp(log - top) / total);
  const effect = mixed(fits.map((fit, i) => ({ share: shares[i]!, mixture: fit.effect })));
  return { effect, logML: top + Math.log(total), shares, fits };
};
