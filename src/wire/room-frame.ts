import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { assert, type RandomDep } from "#base";
import { fromAscii, toAscii } from "./ascii.ts";
import { nonceBytes } from "./envelope.ts";
import { fromHex, toHex } from "./hex.ts";

/** What one side of a live room says to the other. */
export interface RoomFrame {
  /** Drawn when the sender's page opened. */
  readonly from: string;
  /** The other side's, as far as the sender has heard it; zeros before. */
  readonly to: string;
  /** Counts the sender's frames, from 1. */
  readonly n: number;
  /** The newest of the other side's frames that was taken. */
  readonly ack: number;
  /** In ASCII: ids and numbers of ours, never anybody's words. */
  readonly body: string;
}

export const sideNameBytes = 8;
const headBytes = 2 * sideNameBytes + 4 + 4 + 2;
const plainBytes = 448;
export const roomBodyBytesMax = plainBytes - headBytes;
/** Every frame has this size, so that its size tells nothing. */
export const roomFrameBytes = nonceBytes + plainBytes + 16;

/** `nonce 24 | box`, the box holding `from 8 | to 8 | n 4 | ack 4 | length 2 | body`, filled up with zeros. */
export const sealRoomFrame = ({ random }: RandomDep, key: Uint8Array, frame: RoomFrame): Uint8Array<ArrayBuffer> => {
  const body = fromAscii(frame.body);
  assert(body.length <= roomBodyBytesMax, "what is said in a room is short");
  const plain = new Uint8Array(plainBytes);
  const view = new DataView(plain.buffer);
  plain.set(fromHex(frame.from), 0);
  plain.set(fromHex(frame.to), sideNameBytes);
  view.setUint32(16, frame.n);
  view.setUint32(20, frame.ack);
  view.setUint16(24, body.length);
  plain.set(body, headBytes);
  const nonce = random.bytes(nonceBytes);
  const bytes = new Uint8Array(roomFrameBytes);
  bytes.set(nonce, 0);
  bytes.set(xchacha20poly1305(key, nonce, associated).encrypt(plain), nonceBytes);
  return bytes;
};

/** `undefined` for whatever this key has not sealed. */
export const openRoomFrame = (key: Uint8Array, bytes: Uint8Array): RoomFrame | undefined => {
  if (bytes.length !== roomFrameBytes) return undefined;
  let plain: Uint8Array;
  try {
    plain = xchacha20poly1305(key, bytes.subarray(0, nonceBytes), associated).decrypt(bytes.subarray(nonceBytes));
  } catch {
    return undefined;
  }
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const body = toAscii(plain.subarray(headBytes, headBytes + Math.min(view.getUint16(24), roomBodyBytesMax)));
  if (body === undefined) return undefined;
  return {
    from: toHex(plain.subarray(0, sideNameBytes)),
    to: toHex(plain.subarray(sideNameBytes, 2 * sideNameBytes)),
    n: view.getUint32(16),
    ack: view.getUint32(20),
    body,
  };
};

/** What these boxes are; the key already says which way they go. */
const associated = fromAscii("walnut/1/room");
