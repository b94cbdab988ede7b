import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainStart, chainValue, type ChainValue } from "./chain.ts";
import {
  associatedData,
  decodeEnvelope,
  encodeEnvelope,
  followInFeed,
  suiteXChaCha,
  type AccountId,
  type Envelope,
  type FeedId,
} from "./envelope.ts";
import { fromHex, toHex } from "./hex.ts";
import vectors from "./vectors.json" with { type: "json" };

const envelopeOf = (v: (typeof vectors.envelopes)[number]): Envelope => ({
  suite: suiteXChaCha,
  account: v.account as AccountId,
  feed: v.feed as FeedId,
  seq: v.seq,
  prev: v.prev as ChainValue,
  epoch: v.epoch,
  nonce: fromHex(v.nonce),
  box: fromHex(v.box),
});

describe.each(vectors.envelopes)("$name", (vector) => {
  test("is written as another implementation writes it", () => {
    expect(toHex(encodeEnvelope(envelopeOf(vector)))).toBe(vector.bytes);
  });
  test("is read back whole", () => {
    expect(decodeEnvelope(fromHex(vector.bytes))).toEqual({ ok: true, value: envelopeOf(vector) });
  });
  test("has the chain value another implementation finds", () => {
    expect(chainValue(fromHex(vector.bytes))).toBe(vector.chain);
  });
});

test("a feed begins with nothing behind it", () => {
  expect(chainStart).toBe("00".repeat(32));
});

test("any bytes at all are read or refused, and what is read is written the same", () => {
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ minLength: 100, maxLength: 400 }).map((bytes) => Uint8Array.of(suiteXChaCha, ...bytes)),
  );
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const read = decodeEnvelope(bytes);
      if (read.ok) expect(encodeEnvelope(read.value)).toEqual(bytes);
      else expect(read.error.type).toBe("EnvelopeUnreadable");
    }),
  );
});

test.each`
  what                         | bytes                                          | why
  ${"nothing"}                 | ${new Uint8Array(0)}                           | ${"too-short"}
  ${"a header without a box"}  | ${new Uint8Array(101).fill(1, 0, 1)}           | ${"too-short"}
  ${"another suite"}           | ${new Uint8Array(400).fill(2, 0, 1)}           | ${"unknown-suite"}
  ${"a place beyond counting"} | ${new Uint8Array(400).fill(255).fill(1, 0, 1)} | ${"bad-sequence"}
`("$what is refused: $why", ({ bytes, why }) => {
  expect(decodeEnvelope(bytes as Uint8Array)).toEqual({ ok: false, error: { type: "EnvelopeUnreadable", why } });
});

test("every byte before the nonce is bound to the box, and none after it", () => {
  const bytes = fromHex(vectors.envelopes[0]!.bytes);
  const envelope = decodeEnvelope(bytes);
  expect(envelope.ok && associatedData(envelope.value)).toEqual(bytes.subarray(0, 77));
});

test("the quick look at a push agrees with reading each envelope, whatever byte is changed", () => {
  const { account, feed } = envelopeOf(vectors.envelopes[0]!);
  const made = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => encodeEnvelope({ ...envelopeOf(vectors.envelopes[0]!), seq: from + i }));
  const read = (envelopes: readonly Uint8Array[], from: number) =>
    envelopes.every((bytes, i) => {
      const envelope = decodeEnvelope(bytes);
      return envelope.ok && envelope.value.account === account && envelope.value.feed === feed && envelope.value.seq === from + i;
    });
  const change = fc.record({ which: fc.nat(4), byte: fc.nat(150), to: fc.nat(255), cut: fc.option(fc.nat(150)) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.nat(4), fc.array(change, { maxLength: 1 }), (from, count, changes) => {
      const envelopes = made(from, count);
      for (const { which, byte, to, cut } of changes) {
        const bytes = envelopes[which]?.slice(0, cut ?? undefined);
        if (bytes === undefined) continue;
        if (byte < bytes.length) bytes[byte] = to;
        envelopes[which] = bytes;
      }
      expect(followInFeed(envelopes, { account, feed, from })).toBe(read(envelopes, from));
    }),
    { numRuns: 500 },
  );
});
