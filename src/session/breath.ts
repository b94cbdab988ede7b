export interface Pace {
  readonly inSeconds: number;
  readonly outSeconds: number;
}

export const usualPace: Pace = { inSeconds: 4, outSeconds: 6 };

/** What may be chosen instead, from quicker to slower. The out-breath is always the longer one (technique.md section 4). */
export const paces: readonly Pace[] = [
  { inSeconds: 3, outSeconds: 5 },
  usualPace,
  { inSeconds: 5, outSeconds: 7 },
  { inSeconds: 5, outSeconds: 9 },
];

export interface Breath {
  readonly phase: "in" | "out";
  /** 0 at the start of the phase, towards 1 at its end. */
  readonly fraction: number;
}

/** Where the breath is, so many milliseconds after pacing began. Also for breathing on its own, without a session. */
export const breathAt = (sinceMs: number, { inSeconds, outSeconds }: Pace = usualPace): Breath => {
  const inMs = inSeconds * 1000;
  const outMs = outSeconds * 1000;
  const ms = Math.max(0, sinceMs) % (inMs + outMs);
  return ms < inMs ? { phase: "in", fraction: ms / inMs } : { phase: "out", fraction: (ms - inMs) / outMs };
};
