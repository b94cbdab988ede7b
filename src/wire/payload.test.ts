import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChainValue } from "./chain.ts";
import type { FeedId } from "./envelope.ts";
import { fromHex, sameBytes, toHex } from "./hex.ts";
import { decodePayload, encodePayload, paddingStepBytes, type Payload } from "./payload.ts";
import vectors from "./vectors.json" with { type: "json" };

const payloadOf = (v: (typeof vectors.payloads)[number]): Payload => ({
  heads: v.heads.map(({ feed, seq, chain }) => ({ feed: feed as FeedId, seq, chain: chain as ChainValue })),
  lines: fromHex(v.lines),
});

describe.each(vectors.payloads)("$name", (vector) => {
  test("is written as another implementation writes it", () => {
    expect(toHex(encodePayload(payloadOf(vector)))).toBe(vector.bytes);
  });
  test("is read back whole", () => {
    expect(decodePayload(fromHex(vector.bytes))).toEqual({ ok: true, value: payloadOf(vector) });
  });
});

test("a short note and a long one weigh the same", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (lines) => {
      const bytes = encodePayload({ heads: [], lines });
      expect(bytes.length % paddingStepBytes).toBe(0);
      expect(bytes.length).toBeLessThan(lines.length + 6 + paddingStepBytes);
    }),
  );
});

test("any bytes at all are read or refused, and what is read is written the same", () => {
  const steps = fc.integer({ min: 1, max: 3 });
  const nearlyRight = fc.tuple(steps, fc.uint8Array({ maxLength: 300 }), fc.nat(20), fc.nat(800)).map(([count, start, heads, length]) => {
    const bytes = new Uint8Array(count * paddingStepBytes);
    bytes.set(start.subarray(0, bytes.length));
    const view = new DataView(bytes.buffer);
    view.setUint16(0, heads);
    const lengthAt = 2 + heads * 56;
    if (lengthAt + 4 <= bytes.length) view.setUint32(lengthAt, length);
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 600 }), nearlyRight), (bytes) => {
      const read = decodePayload(bytes);
      if (read.ok) expect(encodePayload(read.value)).toEqual(bytes);
      else expect(read.error.type).toBe("PayloadUnreadable");
    }),
    { numRuns: 500 },
  );
});

test("nothing can hide in the padding", () => {
  const bytes = encodePayload({ heads: [], lines: fromHex("aabb") });
  bytes[200] = 1;
  expect(decodePayload(bytes)).toEqual({ ok: false, error: { type: "PayloadUnreadable", why: "bad-padding" } });
});

test("secrets are compared whole", () => {
  const a = Uint8Array.of(1, 2, 3);
  expect(sameBytes(a, Uint8Array.of(1, 2, 3))).toBe(true);
  expect(sameBytes(a, Uint8Array.of(1, 2, 4))).toBe(false);
  expect(sameBytes(a, Uint8Array.of(1, 2))).toBe(false);
});
