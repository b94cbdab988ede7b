import { assert, err, ok, type Result } from "#base";
import { fromAscii } from "./ascii.ts";
import { chainBytes, type ChainValue } from "./chain.ts";
import type { AccountId, FeedId } from "./envelope.ts";
import { fromHex, toHex } from "./hex.ts";
import type { Head } from "./payload.ts";
import { readSeq, writeSeq } from "./seq.ts";

/** How far a device's feed has come, said and signed by the device itself. Envelopes are chained, so this one signature covers them all. */
export interface SignedHead extends Head {
  readonly account: AccountId;
  /** When the device said so: a device that has fallen silent is dated by it. */
  readonly atMs: number;
  readonly signature: Uint8Array;
}

const version = 1;
const at = { version: 0, account: 1, feed: 17, seq: 33, chain: 41, at: 73, signature: 81, end: 145 } as const;
export const signedHeadBytes = at.end;
export const signatureBytes = at.end - at.signature;

/** What the signature is over: all that stands before it, under a name no other signature has. */
export const headToSign = (head: Omit<SignedHead, "signature">): Uint8Array => {
  const bytes = new Uint8Array(at.signature);
  const view = new DataView(bytes.buffer);
  bytes[at.version] = version;
  bytes.set(fromHex(head.account), at.account);
  bytes.set(fromHex(head.feed), at.feed);
  writeSeq(view, at.seq, head.seq);
  bytes.set(fromHex(head.chain), at.chain);
  writeSeq(view, at.at, head.atMs);
  return signedAs("head", bytes);
};

export const encodeSignedHead = (head: SignedHead): Uint8Array => {
  assert(head.signature.length === signatureBytes && head.chain.length === 2 * chainBytes, "a signed head is whole");
  const bytes = new Uint8Array(at.end);
  const said = headToSign(head);
  bytes.set(said.subarray(said.length - at.signature), 0);
  bytes.set(head.signature, at.signature);
  return bytes;
};

/** Reads the record. Whether the signature holds, only who knows the device's key can tell. */
export const decodeSignedHead = (bytes: Uint8Array): Result<SignedHead, SignedHeadUnreadable> => {
  const unreadable = err({ type: "SignedHeadUnreadable" } as const);
  if (bytes.length !== at.end || bytes[at.version] !== version) return unreadable;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [seq, atMs] = [readSeq(view, at.seq), readSeq(view, at.at)];
  if (seq === undefined || atMs === undefined) return unreadable;
  return ok({
    account: toHex(bytes.subarray(at.account, at.feed)) as AccountId,
    feed: toHex(bytes.subarray(at.feed, at.seq)) as FeedId,
    seq,
    chain: toHex(bytes.subarray(at.chain, at.at)) as ChainValue,
    atMs,
    signature: bytes.slice(at.signature),
  });
};

export interface SignedHeadUnreadable {
  readonly type: "SignedHeadUnreadable";
}

/** Every signed thing is signed under its own name, so that a signature on one can never pass for another. */
export type SignedKind = "head" | "roster" | "token" | "join";

export const signedAs = (kind: SignedKind, bytes: Uint8Array): Uint8Array => {
  const name = fromAscii(`walnut/1/${kind}\n`);
  const named = new Uint8Array(name.length + bytes.length);
  named.set(name, 0);
  named.set(bytes, name.length);
  return named;
};
