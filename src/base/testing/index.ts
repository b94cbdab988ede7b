import type { ClockDep, EpochMs, RandomDep, Zone } from "#base";

/** A clock that stands still until it is moved. */
export const testClock = (startMs: number, zone = "UTC"): ClockDep & { move(ms: number): void; set(ms: number): void } => {
  let now = startMs;
  return {
    clock: { now: () => now as EpochMs, zone: () => zone as Zone },
    move: (ms) => {
      now += ms;
    },
    set: (ms) => {
      now = ms;
    },
  };
};

/** Bytes that look random and are the same for the same seed (mulberry32). */
export const testRandom = (seed = 1): RandomDep => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { random: { bytes: (count) => Uint8Array.from({ length: count }, () => next() & 255) } };
};
