import { err, ok, type RandomDep, type Result } from "#base";
import { sha256 } from "@noble/hashes/sha2.js";
import { nonceBytes, sameBytes } from "#wire";
import { derive, keyBytes } from "../crypto/derive.ts";
import { seal, unseal } from "../crypto/seal.ts";
import type { KdfCost, NewerVersion } from "../ports.ts";
import { slotAt as at, type SlotKind } from "./slot-layout.ts";

/** One way in: the root, wrapped under a key that only the right secret gives. Slots are independent of each other. */
export interface Slot {
  readonly kind: SlotKind;
  /** All zero for a recovery key or a passkey, which need no slow derivation: they have 256 bits. */
  readonly cost: KdfCost;
  readonly salt: Uint8Array;
}
export const slotVersion = 1;
export const saltBytes = at.commit - at.salt;
const kindNumbers = { passphrase: 1, recovery: 2, passkey: 3 } as const;

/** A damaged slot must not make the app ask for a machine's whole memory. */
const memoryKiBMax = 1_048_576;
const passesMax = 64;

export const wrapRoot = ({ random }: RandomDep, { kind, cost, salt }: Slot, secret: Uint8Array, root: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(at.end);
  const view = new DataView(bytes.buffer);
  bytes[at.version] = slotVersion;
  bytes[at.kind] = kindNumbers[kind];
  view.setUint32(at.memory, cost.memoryKiB);
  view.setUint32(at.passes, cost.passes);
  bytes.set(salt, at.salt);
  bytes.set(derive(secret, "slot-commit", salt), at.commit);
  bytes.set(random.bytes(nonceBytes), at.nonce);
  const wrapKey = derive(secret, "slot-wrap", salt);
  bytes.set(seal(wrapKey, bytes.subarray(at.nonce, at.box), bytes.subarray(0, at.nonce), root), at.box);
  wrapKey.fill(0);
  bytes.set(checksum(bytes.subarray(0, at.checksum)), at.checksum);
  return bytes;
};

/** Reads what is needed to derive the secret. The checksum tells a damaged slot from a mistyped passphrase. */
export const readSlot = (bytes: Uint8Array, kind: SlotKind): Result<Slot, NewerVersion | SlotDamaged> => {
  const version = bytes[at.version] ?? 0;
  if (version > slotVersion && isWhole(bytes)) return err({ type: "NewerVersion" });
  if (version !== slotVersion || bytes.length !== at.end || !isWhole(bytes)) return err({ type: "SlotDamaged" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cost = { memoryKiB: view.getUint32(at.memory), passes: view.getUint32(at.passes) };
  if (bytes[at.kind] !== kindNumbers[kind] || cost.memoryKiB > memoryKiBMax || cost.passes > passesMax) return err({ type: "SlotDamaged" });
  return ok({ kind, cost, salt: bytes.slice(at.salt, at.commit) });
};

/**
 * The root, or `undefined` for a wrong secret. The cipher does not commit to its key (one box can be made to open under two),
 * so the slot carries a value only this secret derives. Both checks always run, right or wrong.
 */
export const unwrapRoot = (bytes: Uint8Array, secret: Uint8Array): Uint8Array | undefined => {
  const salt = bytes.subarray(at.salt, at.commit);
  const wrapKey = derive(secret, "slot-wrap", salt);
  const root = unseal(wrapKey, bytes.subarray(at.nonce, at.box), bytes.subarray(0, at.nonce), bytes.subarray(at.box, at.checksum));
  wrapKey.fill(0);
  const commits = sameBytes(derive(secret, "slot-commit", salt), bytes.subarray(at.commit, at.nonce));
  return commits && root?.length === keyBytes ? root : undefined;
};

export interface SlotDamaged {
  readonly type: "SlotDamaged";
}

const checksumBytes = at.end - at.checksum;
export const checksum = (bytes: Uint8Array): Uint8Array => sha256(bytes).subarray(0, checksumBytes);
/** The last eight bytes of a slot or a header, in this version and every later one. */
export const isWhole = (bytes: Uint8Array): boolean =>
  bytes.length > checksumBytes && sameBytes(checksum(bytes.subarray(0, -checksumBytes)), bytes.subarray(-checksumBytes));
