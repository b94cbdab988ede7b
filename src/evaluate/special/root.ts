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
  { start, near = 0 }: { readonly start?: number; readonly near?: number } = {},
): number => {
  assert(low <= high, "a bracket has its lower end first");
  let [below, above] = [low, high];
  let x = start !== undefined && start > low && start < high ? start : (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const value = f(x);
    if (value === 0) return x;
    if (value < 0) below = x;
    else above = x;
    const newton = slope ? x - value / slope(x) : Number.NaN;
    const isNewton = newton > below && newton < above;
    const next = isNewton ? newton : (below + above) / 2;
    if (isNewton && Math.abs(next - x) <= near) return next;
    if (Math.abs(next - x) <= 1e-14 * Math.max(1e-3, Math.abs(x)) || next === x) return next;
    x = next;
  }
  return x;
};
