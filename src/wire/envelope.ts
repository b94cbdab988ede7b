import { assert, err, ok, type Brand, type Result } from "#base";
import { chainBytes, type ChainValue } from "./chain.ts";
import { fromHex, toHex } from "./hex.ts";
import { readSeq, writeSeq } from "./seq.ts";

/** A random number in hex: 16 bytes, no name behind it. */
export type AccountId = Brand<string, "AccountId">;
/** One device's own series of envelopes, 16 bytes in hex. */
export type FeedId = Brand<string, "FeedId">;

/** Suite 1: XChaCha20-Poly1305, SHA-256 chain, padded payload. */
export const suiteXChaCha = 1;

export interface EnvelopeHeader {
  readonly suite: number;
  readonly account: AccountId;
  readonly feed: FeedId;
  /** 1 for the first envelope of a feed. */
  readonly seq: number;
  /** Chain value of the envelope before this one. */
  readonly prev: ChainValue;
  /** Which key sealed the box. */
  readonly epoch: number;
}

export interface Envelope extends EnvelopeHeader {
  readonly nonce: Uint8Array;
  readonly box: Uint8Array;
}

const at = { suite: 0, account: 1, feed: 17, seq: 33, prev: 41, epoch: 73, nonce: 77, box: 101 } as const;
export const nonceBytes = at.box - at.nonce;
const tagBytes = 16;
const idBytes = 16;

/** Everything before the nonce: seen by whoever carries the envelope, and bound to the box. */
export const associatedData = (header: EnvelopeHeader): Uint8Array => {
  const bytes = new Uint8Array(at.nonce);
  const view = new DataView(bytes.buffer);
  assert(header.suite >= 0 && header.suite <= 255, "a suite is one byte");
  view.setUint8(at.suite, header.suite);
  bytes.set(idOf(header.account), at.account);
  bytes.set(idOf(header.feed), at.feed);
  writeSeq(view, at.seq, header.seq);
  const prev = fromHex(header.prev);
  assert(prev.length === chainBytes, "a chain value has 32 bytes");
  bytes.set(prev, at.prev);
  assert(Number.isInteger(header.epoch) && header.epoch >= 0 && header.epoch < 2 ** 32, "an epoch fits in four bytes");
  view.setUint32(at.epoch, header.epoch);
  return bytes;
};

export const encodeEnvelope = (envelope: Envelope): Uint8Array => {
  assert(envelope.nonce.length === nonceBytes, "a nonce has 24 bytes");
  assert(envelope.box.length >= tagBytes, "a box holds at least its tag");
  const bytes = new Uint8Array(at.box + envelope.box.length);
  bytes.set(associatedData(envelope), 0);
  bytes.set(envelope.nonce, at.nonce);
  bytes.set(envelope.box, at.box);
  return bytes;
};

/** Reads the outside of an envelope. Whether the inside is genuine, only the holder of the key can tell. */
export const decodeEnvelope = (bytes: Uint8Array): Result<Envelope, EnvelopeUnreadable> => {
  const suite = bytes[at.suite];
  if (suite === undefined) return err({ type: "EnvelopeUnreadable", why: "too-short" });
  if (suite !== suiteXChaCha) return err({ type: "EnvelopeUnreadable", why: "unknown-suite" });
  if (bytes.length < at.box + tagBytes) return err({ type: "EnvelopeUnreadable", why: "too-short" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seq = readSeq(view, at.seq);
  if (seq === undefined) return err({ type: "EnvelopeUnreadable", why: "bad-sequence" });
  return ok({
    suite,
    account: toHex(bytes.subarray(at.account, at.feed)) as AccountId,
    feed: toHex(bytes.subarray(at.feed, at.seq)) as FeedId,
    seq,
    prev: toHex(bytes.subarray(at.prev, at.epoch)) as ChainValue,
    epoch: view.getUint32(at.epoch),
    nonce: bytes.subarray(at.nonce, at.box),
    box: bytes.subarray(at.box),
  });
};

/** Whether these are envelopes of one feed that follow each other from a place on. A relay looks at thousands a second and needs no more of them. */
export const followInFeed = (
  envelopes: readonly Uint8Array[],
  { account, feed, from }: { readonly account: AccountId; readonly feed: FeedId; readonly from: number },
): boolean => {
  const start = Uint8Array.of(suiteXChaCha, ...idOf(account), ...idOf(feed));
  return envelopes.every((bytes, i) => {
    if (bytes.length < at.box + tagBytes || start.some((byte, k) => byte !== bytes[k])) return false;
    return readSeq(new DataView(bytes.buffer, bytes.byteOffset), at.seq) === from + i;
  });
};

export interface EnvelopeUnreadable {
  readonly type: "EnvelopeUnreadable";
  /** An unknown suite is most likely a newer version's. */
  readonly why: "too-short" | "unknown-suite" | "bad-sequence";
}

const idOf = (id: string): Uint8Array => {
  const bytes = fromHex(id);
  assert(bytes.length === idBytes, "an id has 16 bytes");
  return bytes;
};
