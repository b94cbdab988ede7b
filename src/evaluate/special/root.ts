import { assert } from "#base";

/**
 * Where a function that never falls crosses zero between `low` and `high`: Newton's steps where a slope is known and the step stays
 * inside, halving where not. So it ends on any such function, and quickly on a smooth one. `near` ends it after a Newton step as short
 * as that: what is left is about its square.
 */
export const rootOfRising = (
  f: (x: number) => number,
  low: number,
  high: number,
  slope?: (x: number) => number,
  { start = (low + high) / 2, near = 0 }: { readonly start?: number; readonly near?: number } = {},
): number => {
  assert(low <= high, "a bracket has its lower end first");
  let [below, above] = [low, high];
  let x = Math.max(low, Math.min(high, start));
  for (let step = 0; step < stepsMax; step++) {
    const value = f(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const newton = slope ? x - value / slope(x) : Number.NaN;
    const isNewton = newton > below && newton < above;
    const next = isNewton ? newton : (below + above) / 2;
    const enough = Math.max(isNewton ? near : 0, 1e-14 * Math.max(1e-3, Math.abs(x)));
    if (Math.abs(next - x) <= enough) return next;
    x = next;
  }
  return x;
};

/** Halving alone needs some hundred from the largest number to the smallest that is told apart. */
const stepsMax = 200;
