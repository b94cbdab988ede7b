import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { note, testBrowser } from "../testing/index.ts";
import { must, newVault, reopen, textsOf } from "../testing/open.ts";

type Browser = ReturnType<typeof testBrowser>;

const names = ["a", "b", "c", "d", "e"];
const fiveRows = async () => {
  const { browser, journal } = await newVault();
  for (const name of names) must(await journal.append([note(name)]));
  return browser;
};
/** One segment of 256, then three rows. */
const segmentAndRows = async () => {
  const { browser, journal } = await newVault();
  for (let i = 0; i < 2; i++) must(await journal.append(Array.from({ length: 128 }, (_, k) => note(`s${i * 128 + k}`))));
  for (const name of ["x", "y", "z"]) must(await journal.append([note(name)]));
  return browser;
};
const logOf = async (browser: Browser) => must(await browser.store.list("log"));
const put = (browser: Browser, key: string, bytes: Uint8Array) => browser.store.write([{ type: "put", area: "log", key, bytes }]);
const remove = (browser: Browser, key: string) => browser.store.write([{ type: "remove", area: "log", key }]);
const flip = (bytes: Uint8Array, bit: number) => bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

test("a damaged row is reported and its neighbours are shown", async () => {
  const browser = await fiveRows();
  const row = (await logOf(browser))[2]!;
  await put(browser, row.key, flip(row.bytes, 900));
  const journal = await reopen(browser.tab());
  expect(textsOf(journal)).toEqual(["a", "b", "d", "e"]);
  expect(journal.unreadable).toEqual([{ where: row.key, why: "damaged", rows: 1 }]);
});

test("a row that is gone is missed, in the middle and at the end, and counted", async () => {
  for (const [gone, rows] of [
    [[0], 1],
    [[1, 2], 2],
    [[4], 1],
    [[3, 4], 2],
    [[0, 1, 2, 3, 4], 5],
  ] as const) {
    const browser = await fiveRows();
    const log = await logOf(browser);
    for (const i of gone) await remove(browser, log[i]!.key);
    const journal = await reopen(browser.tab());
    expect(textsOf(journal)).toEqual(names.filter((_, i) => !(gone as readonly number[]).includes(i)));
    expect(journal.unreadable).toMatchObject([{ why: "missing", rows }]);
  }
});

test("a segment that is gone is missed with as many rows as it replaced", async () => {
  const browser = await segmentAndRows();
  await remove(browser, (await logOf(browser))[0]!.key);
  const journal = await reopen(browser.tab());
  expect(textsOf(journal)).toEqual(["x", "y", "z"]);
  expect(journal.unreadable).toMatchObject([{ why: "missing", rows: 2 }]);
});

test("rows that changed places are both reported", async () => {
  const browser = await fiveRows();
  const [, b, c] = await logOf(browser);
  await put(browser, b!.key, c!.bytes);
  await put(browser, c!.key, b!.bytes);
  const journal = await reopen(browser.tab());
  expect(textsOf(journal)).toEqual(["a", "d", "e"]);
  expect(journal.unreadable.map(({ why }) => why)).toEqual(["damaged", "damaged"]);
});

test("a second history written from an old copy of the storage shows as a broken chain", async () => {
  const browser = await fiveRows();
  const log = await logOf(browser);
  const head = must(await browser.store.get("state", "head"));
  // An old copy is put back, and written on...
  for (const { key } of log.slice(3)) await remove(browser, key);
  const { browser: copy, journal } = await (async () => {
    const other = testBrowser();
    for (const area of ["keys", "log"] as const)
      await other.store.write(must(await browser.store.list(area)).map(({ key, bytes }) => ({ type: "put", area, key, bytes })));
    return { browser: other, journal: await reopen(other.tab()) };
  })();
  expect(journal.unreadable).toMatchObject([{ where: "head", why: "damaged" }]);
  // ...while its fourth row is the old one and the head is the newer one.
  await put(copy, log[4]!.key, log[4]!.bytes);
  await copy.store.write([{ type: "put", area: "state", key: "head", bytes: head! }]);
  const mixed = await reopen(copy.tab());
  expect(mixed.unreadable).toMatchObject([{ why: "missing", rows: 1 }]);
  expect(textsOf(mixed)).toEqual(["a", "b", "c", "e"]);
});

test("writing goes on after damage, and what is written later is found", async () => {
  for (const spoil of [0, 2, 4]) {
    const browser = await fiveRows();
    const row = (await logOf(browser))[spoil]!;
    await put(browser, row.key, flip(row.bytes, 800));
    const journal = await reopen(browser.tab());
    for (const name of ["f", "g"]) must(await journal.append([note(name)]));
    const next = await reopen(browser.tab());
    expect(textsOf(next)).toEqual([...names.filter((_, i) => i !== spoil), "f", "g"]);
    expect(next.unreadable).toEqual([{ where: row.key, why: "damaged", rows: 1 }]);
  }
});

test("joining rows never covers up damage: what lies before it stays, what comes after is joined", async () => {
  const browser = await fiveRows();
  const row = (await logOf(browser))[2]!;
  await put(browser, row.key, flip(row.bytes, 800));
  const journal = await reopen(browser.tab());
  for (let i = 0; i < 300; i++) must(await journal.append([note(String(i))]));
  expect((await logOf(browser)).length).toBeLessThan(60);
  const next = await reopen(browser.tab());
  expect(next.entries).toHaveLength(304);
  expect(next.unreadable).toEqual([{ where: row.key, why: "damaged", rows: 1 }]);
});

test("a device that lost its head says so, begins a new feed, and keeps everything", async () => {
  const browser = await fiveRows();
  await browser.store.write([{ type: "put", area: "state", key: "head", bytes: Uint8Array.of(1, 2, 3) }]);
  const journal = await reopen(browser.tab());
  expect(journal.unreadable).toEqual([{ where: "head", why: "damaged", rows: 1 }]);
  must(await journal.append([note("f")]));
  must(await journal.append([note("g")]));
  expect(new Set((await logOf(browser)).map(({ key }) => key.split("/")[0])).size).toBe(2);
  const next = await reopen(browser.tab());
  expect([textsOf(next), next.unreadable]).toEqual([[...names, "f", "g"], []]);
});

test("rows under foreign keys, with any bytes, cost nothing but a report", async () => {
  const browser = await fiveRows();
  const feed = (await logOf(browser))[0]!.key.split("/")[0]!;
  const head = must(await browser.store.get("state", "head"))!;
  const anyKey = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.nat(20).map((n) => `${feed}/${n.toString(16).padStart(14, "0")}`),
  );
  await fc.assert(
    fc.asyncProperty(anyKey, fc.uint8Array({ maxLength: 500 }), async (key, bytes) => {
      const before = await logOf(browser);
      await put(browser, key, bytes);
      const journal = await reopen(browser.tab());
      const spoilt = new Set(names.filter((_, i) => before[i]?.key === key));
      expect(textsOf(journal)).toEqual(names.filter((name) => !spoilt.has(name)));
      expect(journal.unreadable).toMatchObject([{ where: key, rows: 1 }]);
      must(await journal.append([note("f")]));
      for (const { key: added } of await logOf(browser)) await remove(browser, added);
      for (const row of before) await put(browser, row.key, row.bytes);
      await browser.store.write([{ type: "put", area: "state", key: "head", bytes: head }]);
    }),
    { numRuns: 60 },
  );
}, 20_000);

describe.each([
  ["a row", fiveRows, -1],
  ["a segment", segmentAndRows, 0],
] as const)("any bit of %s turned", (_name, make, which) => {
  test("is an unreadable row; no other text than what was written is ever shown", async () => {
    const browser = await make();
    const whole = new Set(textsOf(await reopen(browser.tab())));
    const row = (await logOf(browser)).at(which)!;
    const header = Array.from({ length: 101 * 8 }, (_, bit) => bit);
    const box = Array.from({ length: 150 }, (_, i) => 101 * 8 + Math.floor((i / 150) * (row.bytes.length - 101) * 8));
    // Opening a vault 800 times is slow with a segment in it, and its header is the same: every ninth bit there.
    for (const bit of [...header.filter((b) => which === -1 || b % 9 === 0), ...box]) {
      await put(browser, row.key, flip(row.bytes, bit));
      const journal = await reopen(browser.tab());
      expect(journal.unreadable).toMatchObject([{ where: row.key, rows: 1 }]);
      expect(textsOf(journal).length).toBeLessThan(whole.size);
      for (const text of textsOf(journal)) expect(whole.has(text)).toBe(true);
    }
  }, 30_000);
  test("so is one that is cut short anywhere", async () => {
    const browser = await make();
    const row = (await logOf(browser)).at(which)!;
    for (let end = 0; end < row.bytes.length; end += Math.ceil(row.bytes.length / 60)) {
      await put(browser, row.key, row.bytes.subarray(0, end));
      expect((await reopen(browser.tab())).unreadable).toMatchObject([{ where: row.key, rows: 1 }]);
    }
  });
});
