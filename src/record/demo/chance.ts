/** Chance from a seed: the same seed, the same life, on every machine (mulberry32). */
export interface Chance {
  /** From 0 up to but without 1. */
  readonly next: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T;
  /** Around 0, mostly between -2 and 2. */
  readonly normal: () => number;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    oneOf: (things) => things[between(0, things.length - 1)] ?? things[0],
    // The sum of twelve dice is close enough to a bell, and uses no function that differs between machines.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6),
  };
};
