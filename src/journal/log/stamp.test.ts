import fc from "fast-check";
import { expect, test } from "vitest";
import type { EpochMs } from "#base";
import { testRandom } from "#base/testing";
import type { FeedId } from "#wire";
import { newEntryId } from "./entry-id.ts";
import { clockMsMax, nextTick, noTick, stampAheadMsMax, stampOf, tickAfter } from "./stamp.ts";

const feed = "00112233445566778899aabbccddeeff" as FeedId;
const other = "ffeeddccbbaa99887766554433221100" as FeedId;
const now = Date.UTC(2026, 10, 22) as EpochMs;
const anyTime = fc
  .oneof(
    fc.integer({ min: -1e13, max: 9e15 }),
    fc.integer({ min: now - 5, max: now + 5 }),
    fc.double({ min: now, max: now + 9, noNaN: true }),
  )
  .map((ms) => ms as EpochMs);

test("stamps only ever grow, whatever the clock does", () => {
  fc.assert(
    fc.property(fc.array(anyTime, { minLength: 2, maxLength: 50 }), (times) => {
      let tick = noTick;
      const stamps = times.map((ms) => stampOf((tick = nextTick(tick, ms)), feed));
      for (let i = 1; i < stamps.length; i++) expect(stamps[i]! > stamps[i - 1]!).toBe(true);
    }),
  );
});

test("stamps sort as text the way they sort in time", () => {
  expect(stampOf({ ms: 1_000_000, count: 37 }, feed)).toBe("00000lfls-0011-0011223344556677");
  expect(stampOf({ ms: 9, count: 0 }, feed) < stampOf({ ms: 10, count: 0 }, feed)).toBe(true);
  expect(stampOf({ ms: 36, count: 35 }, feed) < stampOf({ ms: 36, count: 36 }, feed)).toBe(true);
});

test("a million entries in one millisecond, and then some, stay in order", () => {
  let tick = { ms: now as number, count: 36 ** 4 - 2 };
  const before = stampOf(tick, feed);
  tick = nextTick(tick, now);
  const last = stampOf(tick, feed);
  tick = nextTick(tick, now);
  expect([before < last, last < stampOf(tick, feed), tick]).toEqual([true, true, { ms: now + 1, count: 0 }]);
});

test("our own stamp is followed however far ahead a wrong clock once put it", () => {
  const wrong = stampOf({ ms: clockMsMax, count: 3 }, feed);
  expect(nextTick(tickAfter(noTick, wrong, feed, now), now)).toEqual({ ms: clockMsMax, count: 4 });
});

test.each`
  aheadMs                | followed
  ${0}                   | ${true}
  ${stampAheadMsMax}     | ${true}
  ${stampAheadMsMax + 1} | ${false}
`("another device's stamp, $aheadMs ms ahead, is followed: $followed", ({ aheadMs, followed }) => {
  const stamp = stampOf({ ms: now + (aheadMs as number), count: 5 }, other);
  expect(tickAfter(noTick, stamp, feed, now)).toEqual(followed ? { ms: now + (aheadMs as number), count: 5 } : noTick);
});

test("a stamp of another make moves nothing", () => {
  expect(tickAfter(noTick, "2026-11-22T09:00:00Z-phone" as ReturnType<typeof stampOf>, feed, now)).toBe(noTick);
});

test("ids are UUIDs of version 7 that carry the time and are never drawn twice", () => {
  const random = testRandom();
  const ids = Array.from({ length: 10_000 }, () => newEntryId(random, now));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(ids[0]!.slice(0, 13).replace("-", ""), 16)).toBe(now);
});

test("no clock makes an id or a stamp that cannot be read", () => {
  fc.assert(
    fc.property(anyTime, (ms) => {
      expect(newEntryId(testRandom(), ms)).toMatch(/^[0-9a-f-]{36}$/);
      expect(stampOf(nextTick(noTick, ms), feed)).toMatch(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{16}$/);
    }),
  );
});
