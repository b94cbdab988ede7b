import { err, ok, type RandomDep, type Result } from "#base";
import {
  associatedData,
  chainValue,
  decodeEnvelope,
  decodePayload,
  encodeEnvelope,
  encodePayload,
  nonceBytes,
  suiteXChaCha,
  type ChainValue,
  type FeedId,
  type Head,
} from "#wire";
import { seal, unseal } from "../crypto/seal.ts";
import type { Row } from "../ports.ts";
import type { Keyring } from "../vault/keyring.ts";

/**
 * A row of the log is an envelope. Most hold one append. A segment stands for all envelopes from `from` to `seq`, which it
 * replaced: its first link is theirs, and it vouches for the chain value they ended on, so the chain goes on past it unbroken.
 */
export interface OpenRow {
  readonly key: string;
  readonly feed: FeedId;
  readonly from: number;
  readonly seq: number;
  /** Chain value before `from`. */
  readonly prev: ChainValue;
  /** Chain value after `seq`. */
  readonly chain: ChainValue;
  readonly lines: Uint8Array;
}

export interface RowDamaged {
  readonly type: "RowDamaged";
  readonly why: "damaged" | "newer";
}

const seqDigits = 14;

/** Keys sort as the feed grew. */
export const rowKey = (feed: FeedId, seq: number): string => `${feed}/${seq.toString(16).padStart(seqDigits, "0")}`;

/** The feed a key claims to belong to; damaged rows have nothing else to tell it by. */
export const feedOfKey = (key: string): string => key.slice(0, key.indexOf("/"));

export const sealRow = (
  deps: RandomDep,
  keys: Keyring,
  place: Omit<OpenRow, "key" | "from" | "chain">,
  heads: readonly Head[] = [],
): Uint8Array => {
  const header = { suite: suiteXChaCha, account: keys.account, feed: place.feed, seq: place.seq, prev: place.prev, epoch: keys.epoch };
  const nonce = deps.random.bytes(nonceBytes);
  const plain = encodePayload({ heads, lines: place.lines });
  const box = seal(keys.epochKey(keys.epoch)!, nonce, associatedData(header), plain);
  plain.fill(0);
  return encodeEnvelope({ ...header, nonce, box });
};

/** The heads a segment carries: where it begins and where it ends. Only a segment can name its own place. */
export const segmentHeads = ({ feed, from, seq, prev, chain }: Omit<OpenRow, "key" | "lines">): readonly Head[] => [
  { feed, seq: from - 1, chain: prev },
  { feed, seq, chain },
];

export const openRow = (keys: Keyring, { key, bytes }: Row): Result<OpenRow, RowDamaged> => {
  const damaged = err({ type: "RowDamaged", why: "damaged" } as const);
  const envelope = decodeEnvelope(bytes);
  if (!envelope.ok) return envelope.error.why === "unknown-suite" ? err({ type: "RowDamaged", why: "newer" }) : damaged;
  const { feed, seq, prev, account, epoch, nonce, box } = envelope.value;
  if (account !== keys.account || rowKey(feed, seq) !== key) return damaged;
  const epochKey = keys.epochKey(epoch);
  if (epochKey === undefined) return damaged;
  const plain = unseal(epochKey, nonce, associatedData(envelope.value), box);
  if (plain === undefined) return damaged;
  const payload = decodePayload(plain);
  if (!payload.ok) return damaged;
  const [begin, end] = payload.value.heads.filter((head) => head.feed === feed);
  if (end === undefined || end.seq !== seq)
    return ok({ key, feed, from: seq, seq, prev, chain: chainValue(bytes), lines: payload.value.lines });
  return ok({ key, feed, from: begin!.seq + 1, seq, prev, chain: end.chain, lines: payload.value.lines });
};
