import * as v from "valibot";
import { err, ok, type Result } from "#base";
import { fromAscii, toAscii } from "./ascii.ts";
import { chainStart, chainValue, type ChainValue } from "./chain.ts";
import type { AccountId, FeedId } from "./envelope.ts";
import { fromHex, toHex } from "./hex.ts";
import { signatureBytes, signedAs } from "./signed-head.ts";

/** One of an account's devices: its feed, the key it signs with, the key others seal to, and the epoch's key sealed to it. */
export interface RosterDevice {
  readonly feed: FeedId;
  readonly sign: string;
  readonly box: string;
  readonly wrap: string;
}

/** Who belongs to an account, whole. Each statement replaces the one before it, names it, and is signed by one of its devices. */
export interface Roster {
  /** 1 for the first. */
  readonly version: number;
  readonly prev: ChainValue;
  readonly atMs: number;
  /** New envelopes are sealed with this epoch's key. A device that leaves starts a new one. */
  readonly epoch: number;
  /** Derived from the epoch's key: a wrap that opens to anything else is refused. */
  readonly commit: string;
  readonly devices: readonly RosterDevice[];
  /** Feeds that no longer go on, and where they end. What comes after is nobody's. */
  readonly ended: readonly { readonly feed: FeedId; readonly seq: number; readonly chain: ChainValue; readonly sign: string }[];
  /** The keys of earlier epochs and the names of devices, sealed with this epoch's key. */
  readonly sealed: string;
}

export interface Statement {
  readonly roster: Roster;
  readonly signer: FeedId;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
  readonly bytes: Uint8Array;
  readonly chain: ChainValue;
}

export const devicesMax = 16;
export const statementBytesMax = 64 * 1024;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const feed = v.pipe(
  hex(16),
  v.transform((text) => text as FeedId),
);
const chain = v.pipe(
  hex(32),
  v.transform((text) => text as ChainValue),
);
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const anyHex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})*$/), v.maxLength(statementBytesMax));
const rosterShape = v.strictObject({
  version: v.pipe(whole, v.minValue(1)),
  prev: chain,
  atMs: whole,
  epoch: v.pipe(whole, v.minValue(1), v.maxValue(2 ** 32 - 1)),
  commit: hex(32),
  devices: v.pipe(v.array(v.strictObject({ feed, sign: hex(32), box: hex(32), wrap: hex(80) })), v.minLength(1), v.maxLength(devicesMax)),
  ended: v.pipe(v.array(v.strictObject({ feed, seq: whole, chain, sign: hex(32) })), v.maxLength(256)),
  sealed: anyHex,
});

const feedBytes = 16;
const jsonAt = signatureBytes + feedBytes;

/** What is signed: `signer 16 | roster as JSON`. */
export const rosterToSign = (signer: FeedId, roster: Roster): Uint8Array => {
  const text = fromAscii(JSON.stringify(roster));
  const bytes = new Uint8Array(feedBytes + text.length);
  bytes.set(fromHex(signer), 0);
  bytes.set(text, feedBytes);
  return bytes;
};

/** Layout: `signature 64 | signer 16 | roster as JSON`. */
export const encodeStatement = (signed: Uint8Array, signature: Uint8Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(signatureBytes + signed.length);
  bytes.set(signature, 0);
  bytes.set(signed, signatureBytes);
  return bytes;
};

export const readStatement = (bytes: Uint8Array): Result<Statement, RosterRefused> => {
  if (bytes.length <= jsonAt || bytes.length > statementBytesMax) return refused("unreadable");
  const roster = v.safeParse(rosterShape, jsonOf(bytes.subarray(jsonAt)));
  if (!roster.success) return refused("unreadable");
  return ok({
    roster: roster.output,
    signer: toHex(bytes.subarray(signatureBytes, jsonAt)) as FeedId,
    signature: bytes.subarray(0, signatureBytes),
    signed: bytes.subarray(signatureBytes),
    bytes,
    chain: chainValue(bytes),
  });
};

/** The account is named after its first statement, so whoever knows the name knows whom to believe. */
export const accountOf = (first: Statement): AccountId => first.chain.slice(0, 32) as AccountId;

export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/** Whether a statement may follow the one before it: the relay asks it before it keeps one, every device before it believes one. */
export const mayFollow = (before: Statement | undefined, next: Statement, verify: Verify): Result<void, RosterRefused> => {
  const { roster, signer } = next;
  const signing = (before?.roster ?? roster).devices.find((device) => device.feed === signer);
  if (signing === undefined) return refused("not-a-member");
  if (!verify(fromHex(signing.sign), signedAs("roster", next.signed), next.signature)) return refused("bad-signature");
  const feeds = [...roster.devices, ...roster.ended].map((each) => each.feed);
  if (new Set(feeds).size !== feeds.length) return refused("twice");
  if (before === undefined) {
    const isFirst = roster.version === 1 && roster.prev === chainStart && roster.epoch === 1;
    return isFirst && roster.devices.length === 1 && roster.ended.length === 0 ? ok(undefined) : refused("out-of-order");
  }
  if (roster.version !== before.roster.version + 1 || roster.prev !== before.chain) return refused("out-of-order");
  return leavesWell(before.roster, roster);
};

/** Nobody disappears without an end, nobody comes back, keys stay, and who leaves takes the key of the epoch with him. */
const leavesWell = (before: Roster, next: Roster): Result<void, RosterRefused> => {
  for (const end of before.ended) {
    const kept = next.ended.find((each) => each.feed === end.feed);
    if (kept === undefined || kept.seq !== end.seq || kept.chain !== end.chain || kept.sign !== end.sign) return refused("bad-end");
  }
  for (const device of before.devices) {
    const stays = next.devices.find((each) => each.feed === device.feed);
    if (stays !== undefined ? stays.sign !== device.sign || stays.box !== device.box : !endsIn(next, device)) return refused("bad-end");
  }
  const left = before.devices.some((device) => next.devices.every((each) => each.sign !== device.sign));
  if (left ? next.epoch !== before.epoch + 1 : next.epoch !== before.epoch || next.commit !== before.commit) return refused("bad-epoch");
  return ok(undefined);
};

const endsIn = (next: Roster, { feed: ending, sign }: RosterDevice): boolean =>
  next.ended.some((each) => each.feed === ending && each.sign === sign);

export interface RosterRefused {
  readonly type: "RosterRefused";
  readonly why: "unreadable" | "not-a-member" | "bad-signature" | "twice" | "out-of-order" | "bad-end" | "bad-epoch";
}

const refused = (why: RosterRefused["why"]) => err({ type: "RosterRefused", why } as const);

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(toAscii(bytes) ?? "") as unknown;
  } catch {
    return undefined;
  }
};
