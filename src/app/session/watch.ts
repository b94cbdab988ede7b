import { signal } from "@preact/signals";
import type { EpochMs } from "#base";
import type { Happening } from "#session";
import type { Keep, KeepFailed } from "../keep/keep.ts";
import { happen, saveRunning, type Running } from "./running.ts";

/** The session that this page watches right now. After a reload it is empty, and the kept one asks whether to go on. */
export const playing = signal<Running | undefined>(undefined);
/** Why the last step could not be kept; the session goes on meanwhile. */
export const notKept = signal<KeepFailed | undefined>(undefined);

/** Something happened: the session changes at once, and is kept right after. */
export const tell = async (keep: Keep, happening: Happening, at: EpochMs): Promise<void> => {
  const before = playing.value;
  if (!before) return;
  playing.value = happen(before, happening, at);
  await keepPlaying(keep);
};

/** Begins to watch a session, and keeps it. */
export const play = async (keep: Keep, running: Running): Promise<void> => {
  playing.value = running;
  await keepPlaying(keep);
};

/** Notes that the app still watches, so that an absence is measured from its true beginning. */
export const stillHere = async (keep: Keep, at: EpochMs): Promise<void> => {
  const running = playing.value;
  if (!running || at <= running.lastSeenAt) return;
  playing.value = { ...running, lastSeenAt: at };
  await keepPlaying(keep);
};

// One write at a time, always of the newest state: an older one never lands after a newer one.
let writing: Promise<void> | undefined;
const keepPlaying = (keep: Keep): Promise<void> => {
  writing = (writing ?? Promise.resolve()).then(async () => {
    if (!playing.value) return;
    const saved = await saveRunning(keep, playing.value);
    notKept.value = saved.ok ? undefined : saved.error;
  });
  return writing;
};
