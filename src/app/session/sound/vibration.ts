import type { CueKind } from "#session";

/** Milliseconds on, off, on: a pattern a hand can tell apart. Long means hands off. */
const patterns: { readonly [K in CueKind]: readonly number[] } = {
  begin: [80, 60, 80],
  next: [80],
  hold: [60, 50, 160],
  rest: [160, 50, 60],
  "change-side": [60, 60, 60],
  "half-way": [50],
  "last-five": [40],
  check: [90, 90, 90, 90, 90],
  end: [200, 100, 200],
  stopped: [500],
};

export const canVibrate = (): boolean => "vibrate" in navigator && matchMedia("(any-pointer: coarse)").matches;

export const vibrate = (kind: CueKind): void => {
  if ("vibrate" in navigator) navigator.vibrate([...patterns[kind]]);
};
