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
 * turning point. So one sorted list of turning points holds p for every theta, and the interval, with nothing to search.
 * `thetas` has one for every other assignment, and is sorted in place; `same` counts those that cannot be told from the one that was
 * drawn, because they tie with it at every effect.
 */
export const invert = (stat: number, thetas: Float64Array, scale: number, alpha: number, same = 0): CoinTest => {
  thetas.sort();
  const M = thetas.length + 1 + same;
  const margin = tie * Math.max(scale, 1e-300);
  const ge = 1 + same + countUpTo(thetas, margin);
  const le = 1 + same + thetas.length - countBelow(thetas, -margin);
  const cut = Math.floor((M * alpha) / 2 + 1e-9) - same;
  return {
    stat,
    M,
    pGe: ge / M,
    pLe: le / M,
    p2: Math.min(1, (2 * Math.min(ge, le)) / M),
    lo: cut >= 1 ? thetas[cut - 1]! : -Infinity,
    hi: cut >= 1 ? thetas[thetas.length - cut]! : Infinity,
    hl: thetas.length > 0 ? middleOf(thetas) : stat,
    minP2: Math.min(1, 2 / M),
  };
};

const countUpTo = (sorted: Float64Array, value: number) => firstIndex(sorted, (x) => x > value);
const countBelow = (sorted: Float64Array, value: number) => firstIndex(sorted, (x) => x >= value);

function firstIndex(sorted: Float64Array, isPast: (x: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function middleOf(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
