import type { RandomDep } from "#base";
import { openNote, sealNote } from "../crypto/note.ts";
import type { Change } from "../ports.ts";

export const recipientKey = "copy";
const recipientBytes = 32;

/** Written in the same transaction as the recovery slot, so that copies never go to words that were replaced. */
export const putRecipient = (deps: RandomDep, storage: Uint8Array, recipient: Uint8Array): Change => ({
  type: "put",
  area: "state",
  key: recipientKey,
  bytes: sealNote(deps, storage, recipientKey, { heads: [], lines: recipient }),
});

export const readRecipient = (storage: Uint8Array, bytes: Uint8Array | undefined): Uint8Array | undefined => {
  const recipient = bytes && openNote(storage, recipientKey, bytes)?.lines;
  return recipient?.length === recipientBytes ? recipient : undefined;
};
