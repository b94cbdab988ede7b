import type { EpochMs, RandomDep } from "#base";
import type { EntryId } from "#record";
import { toHex } from "#wire";

const msMax = 2 ** 48 - 1;

/** UUID version 7 (RFC 9562): 48 bits of time, 74 random ones. */
export const newEntryId = ({ random }: RandomDep, now: EpochMs): EntryId => {
  const bytes = new Uint8Array(16);
  bytes.set(random.bytes(10), 6);
  const view = new DataView(bytes.buffer);
  const ms = Math.min(Math.max(Math.trunc(now), 0), msMax);
  view.setUint16(0, Math.floor(ms / 2 ** 32));
  view.setUint32(2, ms % 2 ** 32);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = toHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-") as EntryId;
};
