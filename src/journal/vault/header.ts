import { sameBytes } from "#wire";
import { derive, keyBytes } from "../crypto/derive.ts";
import { checksum, isWhole } from "./slot.ts";

/** `version 1 | epoch commitment 32 | checksum 8`: says which vault this is, and nothing about whose. */
const headerVersion = 1;
const checksumAt = 1 + keyBytes;

export const headerOf = (root: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(checksumAt + 8);
  bytes[0] = headerVersion;
  bytes.set(derive(derive(root, "epoch-0"), "epoch-commit"), 1);
  bytes.set(checksum(bytes.subarray(0, checksumAt)), checksumAt);
  return bytes;
};

/** A header that is whole and of a later version. A damaged one is no reason to refuse: the slots prove the root. */
export const isNewer = (bytes: Uint8Array): boolean => (bytes[0] ?? 0) > headerVersion && isWhole(bytes);

export const fits = (bytes: Uint8Array | undefined, root: Uint8Array): boolean => bytes !== undefined && sameBytes(bytes, headerOf(root));
