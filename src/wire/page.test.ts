import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChainValue } from "./chain.ts";
import type { AccountId, FeedId } from "./envelope.ts";
import { decodePage, decodePush, encodePage, encodePush } from "./page.ts";
import { decodeSignedHead, encodeSignedHead, signedHeadBytes, type SignedHead } from "./signed-head.ts";

const hexOf = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => Buffer.from(all).toString("hex"));
const head = fc.record({
  account: hexOf(16) as fc.Arbitrary<AccountId>,
  feed: hexOf(16) as fc.Arbitrary<FeedId>,
  seq: fc.nat(),
  chain: hexOf(32) as fc.Arbitrary<ChainValue>,
  atMs: fc.nat(),
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
});
const envelopes = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 });

test("a head, a push and a page are read back as they were written", () => {
  fc.assert(
    fc.property(head, envelopes, fc.nat(), (said: SignedHead, all, after) => {
      expect(encodeSignedHead(said)).toHaveLength(signedHeadBytes);
      expect(decodeSignedHead(encodeSignedHead(said))).toEqual({ ok: true, value: said });
      expect(decodePush(encodePush({ head: said, envelopes: all }))).toEqual({ ok: true, value: { head: said, envelopes: all } });
      expect(decodePage(encodePage({ after, envelopes: all }))).toEqual({ ok: true, value: { after, envelopes: all } });
    }),
  );
});

test("any bytes at all are read or refused, and what is read is written the same", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const page = decodePage(bytes);
      if (page.ok) expect(encodePage(page.value)).toEqual(bytes);
      const push = decodePush(bytes);
      if (push.ok) expect(encodePush(push.value)).toEqual(bytes);
    }),
  );
});

test("a page that is cut anywhere inside an envelope is refused", () => {
  const bytes = encodePage({ after: 7, envelopes: [new Uint8Array(10), new Uint8Array(20)] });
  const whole = new Set([8, 8 + 14, bytes.length]);
  for (let end = 0; end <= bytes.length; end++) expect(decodePage(bytes.subarray(0, end)).ok).toBe(whole.has(end));
});
