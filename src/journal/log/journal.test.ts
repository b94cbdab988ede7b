import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, ok, type Instant, type Zone } from "#base";
import type { Draft } from "#record";
import { longRecord, note, testBrowser } from "../testing/index.ts";
import { must, newVault, reopen, textsOf } from "../testing/open.ts";
import { segmentEntries } from "./log.ts";

test("an entry has an id, a stamp and its version, and keeps the time it was given", async () => {
  const { journal } = await newVault();
  const draft = { ...note("x"), at: "2026-11-20T23:59:00-05:00" as Instant, zone: "America/New_York" as Zone };
  const [entry] = must(await journal.append([draft]));
  expect(entry).toEqual({ ...draft, id: entry!.id, stamp: entry!.stamp, v: 1 });
  expect(journal.entries).toEqual([entry]);
});

test("whoever subscribed hears of each append, until they leave", async () => {
  const { journal } = await newVault();
  let heard = 0;
  const leave = journal.subscribe(() => heard++);
  await journal.append([note("a"), note("b")]);
  await journal.append([]);
  expect(heard).toBe(1);
  leave();
  await journal.append([note("c")]);
  expect(heard).toBe(1);
});

test("one bad draft keeps the whole append out, and says which it was", async () => {
  const { journal, browser } = await newVault();
  const bad = { ...note("x"), body: { text: 7 } } as unknown as Draft;
  expect(await journal.append([note("good"), bad])).toMatchObject({ ok: false, error: { type: "DraftRefused", index: 1 } });
  expect(journal.entries).toEqual([]);
  expect(must(await browser.store.list("log"))).toEqual([]);
});

test("appends that are not waited for arrive once each, in order", async () => {
  const { journal, browser } = await newVault();
  await Promise.all(Array.from({ length: 40 }, (_, i) => journal.append([note(String(i))])));
  const numbers = Array.from({ length: 40 }, (_, i) => String(i));
  expect(textsOf(journal)).toEqual(numbers);
  expect(textsOf(await reopen(browser.tab()))).toEqual(numbers);
});

test("a clock that jumps back, or far ahead and back, changes no order", async () => {
  const { journal, browser } = await newVault();
  const jumps = [0, -86_400_000, 400 * 86_400_000, -900 * 86_400_000, 5];
  for (const [i, ms] of jumps.entries()) {
    browser.move(ms);
    await journal.append([note(String(i))]);
  }
  expect(textsOf(journal)).toEqual(["0", "1", "2", "3", "4"]);
  expect(textsOf(await reopen(browser.tab()))).toEqual(["0", "1", "2", "3", "4"]);
  const again = await reopen(browser.tab());
  await again.append([note("after a reload")]);
  expect(textsOf(again).at(-1)).toBe("after a reload");
});

describe("joining rows into segments", () => {
  test.each([1, 3, 100, 255, 256, 257, 700])("appends of %d entries: few rows, every entry once, nothing unreadable", async (size) => {
    const { journal, browser } = await newVault();
    const drafts = longRecord(Math.max(size * 2, 600));
    for (let i = 0; i < drafts.length; i += size) must(await journal.append(drafts.slice(i, i + size)));
    const rows = must(await browser.store.list("log"));
    expect(rows.length).toBeLessThan(drafts.length / segmentEntries + segmentEntries / Math.min(size, segmentEntries) + 2);
    const next = await reopen(browser.tab());
    expect(next.unreadable).toEqual([]);
    expect(next.entries).toEqual(journal.entries);
    expect(next.entries.map(({ body }) => body)).toEqual(drafts.map(({ body }) => body));
  });

  test("a store that stops at any moment of it holds every acknowledged entry exactly once", async () => {
    const acknowledged: string[] = [];
    const { journal, browser } = await newVault();
    let snapshots = 0;
    const check = async () => {
      const then = must(await browser.store.list("log"));
      const there = textsOf(await reopen(browser.tab())).slice(0, acknowledged.length);
      expect(there).toEqual(acknowledged);
      expect(then.length).toBeGreaterThan(0);
      snapshots++;
    };
    const write = browser.store.write.bind(browser.store);
    // Every state a kill could leave behind is one before or after a write: the store knows no other.
    browser.store.write = async (changes) => {
      if (acknowledged.length >= 250) await check();
      const written = await write(changes);
      if (acknowledged.length >= 250) await check();
      return written;
    };
    for (let i = 0; i < 260; i++) {
      must(await journal.append([note(String(i))]));
      acknowledged.push(String(i));
    }
    expect(snapshots).toBeGreaterThan(20);
    expect(textsOf(await reopen(browser.tab()))).toEqual(acknowledged);
  });

  test("a disk too full for it keeps the rows as they are, and the next append tries again", async () => {
    const { journal, browser } = await newVault();
    const write = browser.store.write.bind(browser.store);
    let refused = 0;
    browser.store.write = async (changes) => {
      if (!changes.some(({ type }) => type === "remove")) return write(changes);
      refused++;
      return err({ type: "StorageFull" });
    };
    for (let i = 0; i < 260; i++) must(await journal.append([note(String(i))]));
    expect(refused).toBe(5);
    expect(must(await browser.store.list("log"))).toHaveLength(260);
    browser.store.write = write;
    must(await journal.append([note("260")]));
    expect(must(await browser.store.list("log"))).toHaveLength(1);
    expect(textsOf(await reopen(browser.tab()))).toEqual(Array.from({ length: 261 }, (_, i) => String(i)));
  });
});

test("a full disk refuses the append whole, says so, and what was kept before stays readable", async () => {
  const { memoryStore } = await import("../store/memory.ts");
  const browser = testBrowser({ store: () => memoryStore({ capacityBytes: 4000 }) });
  const { journal } = await newVault(browser);
  let kept = 0;
  for (;;) {
    const written = await journal.append([note(String(kept)), note("and another")]);
    if (!written.ok) {
      expect(written).toEqual(err({ type: "StorageFull" }));
      break;
    }
    kept++;
  }
  expect(kept).toBeGreaterThan(2);
  expect(journal.entries).toHaveLength(2 * kept);
  expect((await reopen(browser.tab())).entries).toEqual(journal.entries);
  expect(await journal.saveDraft("form", "x".repeat(4000))).toEqual(err({ type: "StorageFull" }));
});

test("storage that is taken away while the app is open is told apart from a full disk", async () => {
  const { journal, browser } = await newVault();
  browser.store.close();
  expect(await journal.append([note("x")])).toEqual(err({ type: "StorageGone", reason: "closed" }));
  expect(journal.entries).toEqual([]);
});

describe("drafts of unfinished things", () => {
  test("are kept over a reload, replaced, and dropped", async () => {
    const { journal, browser } = await newVault();
    const session = { phase: "hold", sides: [1, 2], at: 12_000 };
    must(await journal.saveDraft("session", { phase: "warm" }));
    must(await journal.saveDraft("session", session));
    must(await journal.saveDraft("form", null));
    const next = await reopen(browser.tab());
    expect(await next.loadDraft("session")).toEqual(ok(session));
    expect(await next.loadDraft("form")).toEqual(ok(null));
    must(await next.dropDraft("session"));
    expect(await journal.loadDraft("session")).toEqual(ok(undefined));
  });

  test("come back as they went, whatever JSON can hold", async () => {
    const { journal } = await newVault();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.jsonValue(), async (name, value) => {
        must(await journal.saveDraft(name, value));
        expect(await journal.loadDraft(name)).toEqual(ok(JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 50 },
    );
  });

  test("cannot be swapped for one another, and a damaged one is said to be so", async () => {
    const { journal, browser } = await newVault();
    must(await journal.saveDraft("a", 1));
    must(await journal.saveDraft("b", 2));
    const [first, second] = must(await browser.store.list("drafts"));
    await browser.store.write([{ type: "put", area: "drafts", key: first!.key, bytes: second!.bytes }]);
    const both = [await journal.loadDraft("a"), await journal.loadDraft("b")];
    expect(both.filter((loaded) => loaded.ok)).toHaveLength(1);
    expect(both).toContainEqual(err({ type: "DraftDamaged" }));
  });
});

describe("after locking", () => {
  test("nothing is there and every call says Locked", async () => {
    const { journal } = await newVault();
    await journal.append([note("x")]);
    let heard = 0;
    journal.subscribe(() => heard++);
    journal.lock();
    journal.lock();
    expect([journal.locked, journal.entries, journal.unreadable, heard]).toEqual([true, [], [], 1]);
    const locked = err({ type: "Locked" });
    expect(await journal.append([note("y")])).toEqual(locked);
    expect(await journal.saveDraft("form", 1)).toEqual(locked);
    expect(await journal.loadDraft("form")).toEqual(locked);
    expect(await journal.dropDraft("form")).toEqual(locked);
  });

  test("an append under way is either on disk and acknowledged, or refused; never in between", async () => {
    for (let turns = 0; turns < 30; turns++) {
      const { journal, browser } = await newVault();
      const appending = journal.append([note("x")]);
      for (let i = 0; i < turns; i++) await Promise.resolve();
      journal.lock();
      const written = await appending;
      expect(journal.entries).toEqual([]);
      expect(textsOf(await reopen(browser.tab()))).toEqual(written.ok ? ["x"] : []);
      if (!written.ok) expect(written.error).toEqual({ type: "Locked" });
    }
  });
});
