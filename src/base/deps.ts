import type { EpochMs, Zone } from "./time.ts";

/** Time is given, never taken. Only a main.ts makes the real clock. */
export interface ClockDep {
  readonly clock: { readonly now: () => EpochMs; readonly zone: () => Zone };
}

/** Chance is given, never taken. Only a main.ts makes the real one. */
export interface RandomDep {
  readonly random: { readonly bytes: (count: number) => Uint8Array<ArrayBuffer> };
}
