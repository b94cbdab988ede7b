import type { RandomDep } from "#base";
import { decodePayload, encodePayload, nonceBytes, type Payload } from "#wire";
import { seal, unseal } from "./seal.ts";

const version = 1;
const utf8 = new TextEncoder();

/** A small sealed thing that never leaves the device: `version 1 | nonce 24 | box`. It opens only under its own name. */
export const sealNote = ({ random }: RandomDep, key: Uint8Array, name: string, payload: Payload): Uint8Array => {
  const nonce = random.bytes(nonceBytes);
  const box = seal(key, nonce, nameBytes(name), encodePayload(payload));
  const bytes = new Uint8Array(1 + nonceBytes + box.length);
  bytes[0] = version;
  bytes.set(nonce, 1);
  bytes.set(box, 1 + nonceBytes);
  return bytes;
};

export const openNote = (key: Uint8Array, name: string, bytes: Uint8Array): Payload | undefined => {
  if (bytes[0] !== version || bytes.length <= 1 + nonceBytes) return undefined;
  const plain = unseal(key, bytes.subarray(1, 1 + nonceBytes), nameBytes(name), bytes.subarray(1 + nonceBytes));
  if (plain === undefined) return undefined;
  const payload = decodePayload(plain);
  return payload.ok ? payload.value : undefined;
};

const nameBytes = (name: string) => utf8.encode(`walnut/${version}/note/${name}`);
