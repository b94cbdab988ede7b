import { createHash, generateKeyPairSync, sign, verify as verifyWith } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainStart, type ChainValue } from "./chain.ts";
import type { FeedId } from "./envelope.ts";
import { accountOf, encodeStatement, mayFollow, readStatement, rosterToSign, type Roster, type Statement, type Verify } from "./roster.ts";
import { signedAs } from "./signed-head.ts";

const deviceOf = (n: number) => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const signKey = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
  const inRoster = { feed: n.toString(16).padStart(32, "0") as FeedId, sign: signKey, box: "bb".repeat(32), wrap: "cc".repeat(80) };
  return { privateKey, publicKey, inRoster };
};
type Device = ReturnType<typeof deviceOf>;
const [phone, laptop, stranger] = [deviceOf(1), deviceOf(2), deviceOf(3)];
const byKey = new Map([phone, laptop, stranger].map((device) => [device.inRoster.sign, device.publicKey]));
const verify: Verify = (key, message, signature) => verifyWith(null, message, byKey.get(Buffer.from(key).toString("hex"))!, signature);

const state = (roster: Roster, signer: Device, as = signer): Statement => {
  const signed = rosterToSign(as.inRoster.feed, roster);
  const read = readStatement(encodeStatement(signed, sign(null, signedAs("roster", signed), signer.privateKey)));
  if (!read.ok) throw new Error(read.error.why);
  return read.value;
};

const genesis: Roster = {
  version: 1,
  prev: chainStart,
  atMs: 1,
  epoch: 1,
  commit: "aa".repeat(32),
  devices: [phone.inRoster],
  ended: [],
  sealed: "",
};
const first = state(genesis, phone);
const both: Roster = { ...genesis, version: 2, prev: first.chain, devices: [phone.inRoster, laptop.inRoster] };
const second = state(both, phone);
const end = { feed: laptop.inRoster.feed, seq: 4, chain: "dd".repeat(32) as ChainValue, sign: laptop.inRoster.sign };
const removed: Roster = {
  ...both,
  version: 3,
  prev: second.chain,
  devices: [phone.inRoster],
  ended: [end],
  epoch: 2,
  commit: "ee".repeat(32),
};
const renewed = { ...laptop.inRoster, feed: "f".repeat(32) as FeedId };

describe("a statement may follow", () => {
  test.each<[string, Statement | undefined, Statement]>([
    ["nothing, as the first", undefined, first],
    ["the first, with one device more", first, second],
    ["the second, signed by the device that came", second, state({ ...removed, devices: [phone.inRoster] }, laptop)],
    ["the second, with one device less and a new epoch", second, state(removed, phone)],
    [
      "the second, with another feed of the same device",
      second,
      state({ ...removed, epoch: 1, commit: both.commit, devices: [phone.inRoster, renewed] }, laptop),
    ],
  ])("%s", (_what, before, next) => {
    expect(mayFollow(before, next, verify)).toEqual({ ok: true, value: undefined });
  });
});

describe("a statement is refused", () => {
  const third = state(removed, phone);
  const after3: Roster = { ...removed, version: 4, prev: third.chain };
  test.each<[string, Statement | undefined, Statement, string]>([
    ["of a stranger", first, state({ ...both, devices: [phone.inRoster, stranger.inRoster] }, stranger), "not-a-member"],
    ["that a stranger signed in another's name", first, state(both, stranger, phone), "bad-signature"],
    ["of a device that was removed", third, state({ ...after3, devices: [phone.inRoster, stranger.inRoster] }, laptop), "not-a-member"],
    ["that skips one", first, state({ ...both, version: 3 }, phone), "out-of-order"],
    ["that follows another history", first, state({ ...both, prev: "12".repeat(32) as ChainValue }, phone), "out-of-order"],
    ["that lets a device vanish without an end", second, state({ ...removed, ended: [] }, phone), "bad-end"],
    ["that takes back an end", third, state({ ...after3, ended: [] }, phone), "bad-end"],
    ["that moves an end", third, state({ ...after3, ended: [{ ...end, seq: 9 }] }, phone), "bad-end"],
    ["that lets an ended feed in again", third, state({ ...after3, devices: [phone.inRoster, laptop.inRoster] }, phone), "twice"],
    [
      "that changes a device's key",
      second,
      state({ ...both, version: 3, prev: second.chain, devices: [phone.inRoster, { ...laptop.inRoster, box: "00".repeat(32) }] }, phone),
      "bad-end",
    ],
    ["that shows a device out and keeps the key", second, state({ ...removed, epoch: 1, commit: both.commit }, phone), "bad-epoch"],
    ["that changes the key behind an epoch", first, state({ ...both, commit: "99".repeat(32) }, phone), "bad-epoch"],
    ["that begins with two devices", undefined, state({ ...both, version: 1, prev: chainStart }, phone), "out-of-order"],
  ])("%s", (_what, before, next, why) => {
    expect(mayFollow(before, next, verify)).toEqual({ ok: false, error: { type: "RosterRefused", why } });
  });
});

test("an account is named after the hash of its first statement", () => {
  expect(accountOf(first)).toBe(createHash("sha256").update(first.bytes).digest("hex").slice(0, 32));
});

test("whatever bit of a statement is turned, it is not the same statement", () => {
  fc.assert(
    fc.property(fc.nat(second.bytes.length * 8 - 1), (bit) => {
      const read = readStatement(second.bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
      if (read.ok) expect(mayFollow(first, read.value, verify).ok).toBe(false);
    }),
  );
});

test("any bytes at all are read or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readStatement(bytes)).toEqual({ ok: false, error: { type: "RosterRefused", why: "unreadable" } });
    }),
  );
});
