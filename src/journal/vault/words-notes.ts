import type { RandomDep } from "#base";
import { openNote, sealNote } from "../crypto/note.ts";
import type { Change } from "../ports.ts";

/** What a vault may know of its recovery words. "copy": what copies are sealed to. "paper": what makes the words a member of a synced account. */
export type WordsNote = "copy" | "paper";

/** Written in the same transaction as the recovery slot, so that nothing goes to words that were replaced. */
export const putWordsNote = (deps: RandomDep, storage: Uint8Array, name: WordsNote, lines: Uint8Array): Change => ({
  type: "put",
  area: "state",
  key: name,
  bytes: sealNote(deps, storage, name, { heads: [], lines }),
});

export const readWordsNote = (storage: Uint8Array, name: WordsNote, bytes: Uint8Array | undefined): Uint8Array | undefined =>
  bytes && openNote(storage, name, bytes)?.lines;
