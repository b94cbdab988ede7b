import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import {
  accountOf,
  chainStart,
  chainValue,
  encodeEnvelope,
  encodePush,
  encodeStatement,
  headToSign,
  readStatement,
  rosterToSign,
  signedAs,
  suiteXChaCha,
  toHex,
  tokenToSign,
  type AccountId,
  type ChainValue,
  type FeedId,
  type Roster,
  type Statement,
} from "#wire";

/** A device as the relay meets it: a feed, a key it signs with, and envelopes that nobody here can open. */
export const testDevice = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const feed = toHex(randomBytes(16)) as FeedId;
  return { feed, privateKey, inRoster: { feed, sign: toHex(raw), box: "00".repeat(32), wrap: "00".repeat(80) } };
};
export type TestDevice = ReturnType<typeof testDevice>;

export const firstRoster = (...devices: readonly TestDevice[]): Roster => ({
  version: 1,
  prev: chainStart,
  atMs: 1,
  epoch: 1,
  commit: "00".repeat(32),
  devices: devices.map(({ inRoster }) => inRoster),
  ended: [],
  sealed: "",
});

export const stated = (roster: Roster, signer: TestDevice): Statement => {
  const signed = rosterToSign(signer.feed, roster);
  const read = readStatement(encodeStatement(signed, sign(null, signedAs("roster", signed), signer.privateKey)));
  if (!read.ok) throw new Error(read.error.why);
  return read.value;
};

export const after = (before: Statement, change: Partial<Roster>): Roster => ({
  ...before.roster,
  version: before.roster.version + 1,
  prev: before.chain,
  ...change,
});

export const accountNamed = (first: Statement): AccountId => accountOf(first);

export const signedToken = (account: AccountId, { feed, privateKey }: TestDevice, challenge: string): string =>
  toHex(sign(null, tokenToSign(account, feed, challenge), privateKey));

/** Envelopes `from` … of a device's feed, and a push that carries them. */
export const pushOf = (
  account: AccountId,
  device: { readonly feed: FeedId; readonly privateKey: KeyObject },
  { from = 1, count = 1, prev = chainStart, fill = 0, bytes = 200 }: PushOptions = {},
) => {
  let chain: ChainValue = prev;
  const envelopes = Array.from({ length: count }, (_, i) => {
    const box = new Uint8Array(bytes).fill(fill);
    const envelope = {
      suite: suiteXChaCha,
      account,
      feed: device.feed,
      seq: from + i,
      prev: chain,
      epoch: 1,
      nonce: new Uint8Array(24),
      box,
    };
    const encoded = encodeEnvelope(envelope);
    chain = chainValue(encoded);
    return encoded;
  });
  const head = { account, feed: device.feed, seq: from + count - 1, chain, atMs: 1 };
  return {
    chain,
    envelopes,
    body: encodePush({ head: { ...head, signature: sign(null, headToSign(head), device.privateKey) }, envelopes }),
  };
};
export interface PushOptions {
  readonly from?: number;
  readonly count?: number;
  readonly prev?: ChainValue;
  readonly fill?: number;
  readonly bytes?: number;
}
