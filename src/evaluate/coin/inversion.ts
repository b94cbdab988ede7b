import { valueAt } from "./select.ts";

/**
 * An exact randomisation test and the interval that goes with it (nof1-method section 4).
 * Sharp null: the order made no difference to any day's rating. `p` counts the assignments the coin could have drawn.
 */
export interface CoinTest {
  /** The statistic as it was: practice less comparison. */
  readonly stat: number;
  /** How many assignments the coin could have drawn, the one it drew included. */
  readonly M: number;
  /** Share of assignments with a statistic at least as high, and at least as low, as the one that was seen. Ties count on both sides. */
  readonly pGe: number;
  readonly pLe: number;
  readonly p2: number;
  /** Effects that the two-sided test at `alpha` does not rule out; without bound where no assignment could. */
  readonly lo: number;
  readonly hi: number;
  /** Median of the inversion points: an estimate after Hodges and Lehmann. */
  readonly hl: number;
  /** The smallest two-sided p this design can ever give. */
  readonly minP2: number;
}

/** Ties differ by rounding only: this much of the largest value. */
const tie = 1e-12;

/**
 * Under a constant effect theta, another assignment gives a statistic as high as the one seen exactly when theta is at least its own
 * turning point. So one list of turning points holds p for every theta, and the interval, with nothing to search.
 * `thetas` has one for every other assignment, and is put in another order; `same` counts those that cannot be told from the one that was
 * drawn, because they tie with it at every effect.
 */
export const invert = (stat: number, thetas: Float64Array, scale: number, alpha: number, same = 0): CoinTest => {
  const others = thetas.length;
  const M = others + 1 + same;
  const margin = tie * Math.max(scale, 1e-300);
  let [ge, le] = [1 + same, 1 + same];
  for (const theta of thetas) {
    if (theta <= margin) ge++;
    if (theta >= -margin) le++;
  }
  const cut = Math.floor((M * alpha) / 2 + 1e-9) - same;
  return {
    stat,
    M,
    pGe: ge / M,
    pLe: le / M,
    p2: Math.min(1, (2 * Math.min(ge, le)) / M),
    lo: cut >= 1 ? valueAt(thetas, cut - 1) : -Infinity,
    hi: cut >= 1 ? valueAt(thetas, others - cut) : Infinity,
    hl: others > 0 ? middleOf(thetas) : stat,
    minP2: Math.min(1, 2 / M),
  };
};

function middleOf(values: Float64Array): number {
  const half = values.length >> 1;
  return values.length % 2 === 1 ? valueAt(values, half) : (valueAt(values, half - 1) + valueAt(values, half)) / 2;
}
