import { assert, err, ok, type Result } from "#base";
import { chainBytes, type ChainValue } from "./chain.ts";
import type { FeedId } from "./envelope.ts";
import { fromHex, toHex } from "./hex.ts";
import { readSeq, writeSeq } from "./seq.ts";

/** How far a feed has been seen: its newest envelope and that envelope's chain value. */
export interface Head {
  readonly feed: FeedId;
  readonly seq: number;
  readonly chain: ChainValue;
}

/** What a box holds once it is open. */
export interface Payload {
  /** The author vouches for these: a relay that hides one of them from another device is found out. */
  readonly heads: readonly Head[];
  /** JSON lines in UTF-8, one entry a line. */
  readonly lines: Uint8Array;
}

/** Every length on the wire is a multiple of this, so that a void and a session look alike. */
export const paddingStepBytes = 256;

const headBytes = 16 + 8 + chainBytes;
const countBytes = 2;
const lengthBytes = 4;

/** Layout: `heads 2 | (feed 16 | seq 8 | chain 32)* | length 4 | lines | zeros up to the next step`. */
export const encodePayload = ({ heads, lines }: Payload): Uint8Array => {
  assert(heads.length < 2 ** 16, "an account has few devices");
  const linesAt = countBytes + heads.length * headBytes + lengthBytes;
  const bytes = new Uint8Array(Math.ceil((linesAt + lines.length) / paddingStepBytes) * paddingStepBytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, heads.length);
  heads.forEach((head, i) => writeHead(bytes, view, countBytes + i * headBytes, head));
  view.setUint32(linesAt - lengthBytes, lines.length);
  bytes.set(lines, linesAt);
  return bytes;
};

export const decodePayload = (bytes: Uint8Array): Result<Payload, PayloadUnreadable> => {
  if (bytes.length === 0 || bytes.length % paddingStepBytes !== 0) return err({ type: "PayloadUnreadable", why: "bad-length" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(0);
  const linesAt = countBytes + count * headBytes + lengthBytes;
  if (linesAt > bytes.length) return err({ type: "PayloadUnreadable", why: "bad-heads" });
  const heads: Head[] = [];
  for (let i = 0; i < count; i++) {
    const head = readHead(bytes, view, countBytes + i * headBytes);
    if (head === undefined) return err({ type: "PayloadUnreadable", why: "bad-heads" });
    heads.push(head);
  }
  const end = linesAt + view.getUint32(linesAt - lengthBytes);
  const padding = bytes.subarray(end);
  // One payload, one spelling: bytes hidden in the padding, or a step too many, are refused.
  if (end > bytes.length || padding.length >= paddingStepBytes || padding.some((byte) => byte !== 0)) {
    return err({ type: "PayloadUnreadable", why: "bad-padding" });
  }
  return ok({ heads, lines: bytes.subarray(linesAt, end) });
};

export interface PayloadUnreadable {
  readonly type: "PayloadUnreadable";
  readonly why: "bad-length" | "bad-heads" | "bad-padding";
}

const writeHead = (bytes: Uint8Array, view: DataView, offset: number, { feed, seq, chain }: Head): void => {
  const [feedBytes, chainValueBytes] = [fromHex(feed), fromHex(chain)];
  assert(feedBytes.length === 16 && chainValueBytes.length === chainBytes, "a head names a feed and a chain value");
  bytes.set(feedBytes, offset);
  writeSeq(view, offset + 16, seq);
  bytes.set(chainValueBytes, offset + 24);
};

const readHead = (bytes: Uint8Array, view: DataView, offset: number): Head | undefined => {
  const seq = readSeq(view, offset + 16);
  if (seq === undefined) return undefined;
  return {
    feed: toHex(bytes.subarray(offset, offset + 16)) as FeedId,
    seq,
    chain: toHex(bytes.subarray(offset + 24, offset + headBytes)) as ChainValue,
  };
};
