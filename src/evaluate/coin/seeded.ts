/**
 * Fair coin flips that are the same for the same seed, so that an answer can be made again. Mulberry32 (T. Ettinger, public domain).
 * For counting orders only: a coin that decides what a person does comes from the device's own chance.
 */
export const seededFlips = (seed: number): (() => boolean) => {
  const next = seededNumbers(seed);
  let [bits, left] = [0, 0];
  return () => {
    if (left === 0) [bits, left] = [next(), 32];
    left--;
    const flip = (bits & 1) === 1;
    bits >>>= 1;
    return flip;
  };
};

/** Whole numbers from 0 to 2^32 - 1. */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
};
