import type { RandomDep } from "#base";
import { openNote, sealNote } from "../crypto/note.ts";
import type { Change } from "../ports.ts";

export const paperKey = "paper";

/** What this device may know of its own printed words as a member of a synced account. Written with the words, like what copies are sealed to. */
export const putPaper = (deps: RandomDep, storage: Uint8Array, paper: Uint8Array): Change => ({
  type: "put",
  area: "state",
  key: paperKey,
  bytes: sealNote(deps, storage, paperKey, { heads: [], lines: paper }),
});

export const readPaperNote = (storage: Uint8Array, bytes: Uint8Array | undefined): Uint8Array | undefined =>
  bytes && openNote(storage, paperKey, bytes)?.lines;
