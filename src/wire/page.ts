import { err, ok, type Result } from "#base";
import { encodeSignedHead, decodeSignedHead, signedHeadBytes, type SignedHead } from "./signed-head.ts";

/** What a device hands to the relay: envelopes of its own feed, in order, and a head that covers them. None at all is a sign of life. */
export interface Push {
  readonly head: SignedHead;
  readonly envelopes: readonly Uint8Array[];
}

/** A piece of an account's log: envelopes at positions `after + 1`, `after + 2` and so on, without a gap. */
export interface Page {
  readonly after: number;
  readonly envelopes: readonly Uint8Array[];
}

const lengthBytes = 4;
const placeBytes = 8;

/** Layout: `signed head 145 | (length 4 | envelope)*`. */
export const encodePush = ({ head, envelopes }: Push): Uint8Array<ArrayBuffer> => framed(encodeSignedHead(head), envelopes);

export const decodePush = (bytes: Uint8Array): Result<Push, FramesUnreadable> => {
  const head = decodeSignedHead(bytes.subarray(0, signedHeadBytes));
  const envelopes = frames(bytes.subarray(signedHeadBytes));
  return head.ok && envelopes ? ok({ head: head.value, envelopes }) : err({ type: "FramesUnreadable" });
};

/** Layout: `after 8 | (length 4 | envelope)*`. */
export const encodePage = ({ after, envelopes }: Page): Uint8Array<ArrayBuffer> => {
  const start = new Uint8Array(placeBytes);
  new DataView(start.buffer).setBigUint64(0, BigInt(after));
  return framed(start, envelopes);
};

export const decodePage = (bytes: Uint8Array): Result<Page, FramesUnreadable> => {
  if (bytes.length < placeBytes) return err({ type: "FramesUnreadable" });
  const after = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  const envelopes = frames(bytes.subarray(placeBytes));
  return envelopes && Number.isSafeInteger(after) ? ok({ after, envelopes }) : err({ type: "FramesUnreadable" });
};

export interface FramesUnreadable {
  readonly type: "FramesUnreadable";
}

const framed = (start: Uint8Array, envelopes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(start.length + envelopes.reduce((sum, envelope) => sum + lengthBytes + envelope.length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(start, 0);
  let end = start.length;
  for (const envelope of envelopes) {
    view.setUint32(end, envelope.length);
    bytes.set(envelope, end + lengthBytes);
    end += lengthBytes + envelope.length;
  }
  return bytes;
};

const frames = (bytes: Uint8Array): readonly Uint8Array[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + lengthBytes > bytes.length) return undefined;
    const end = at + lengthBytes + view.getUint32(at);
    if (end > bytes.length) return undefined;
    found.push(bytes.subarray(at + lengthBytes, end));
    at = end;
  }
  return found;
};
