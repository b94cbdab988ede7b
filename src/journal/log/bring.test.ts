import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, type Instant } from "#base";
import { writeExport, type StoredEntry } from "#record";
import { longRecord, note, testBrowser } from "../testing/index.ts";
import { must, newVault, reopen, textsOf } from "../testing/open.ts";
import { broughtAtOnce } from "./bring.ts";

const exportedAt = "2026-11-22T09:00:00+01:00" as Instant;
const exported = (journal: { readonly entries: readonly StoredEntry[] }) => writeExport(journal.entries, exportedAt);

/** Another man's device, or the same man's before it was lost. */
const elsewhere = async (count: number, seed = 77): Promise<readonly StoredEntry[]> => {
  const { journal } = await newVault(testBrowser({ seed }));
  return must(await journal.append(longRecord(count)));
};

test("export, bring, export gives the same bytes, also after a reload", async () => {
  const given = await elsewhere(700);
  const { journal, browser } = await newVault();
  expect(must(await journal.bring(given))).toEqual({ added: 700, present: 0, differing: [] });
  expect(exported(journal)).toBe(writeExport(given, exportedAt));
  const again = await reopen(browser.tab());
  expect(again.unreadable).toEqual([]);
  expect(exported(again)).toBe(writeExport(given, exportedAt));
});

test("what a newer version wrote is brought whole", async () => {
  const [entry] = await elsewhere(1);
  const newer = {
    ...entry!,
    kind: "dream",
    v: 9,
    body: { of: "the sea", deep: [1, { more: null }] },
    extra: true,
  } as unknown as StoredEntry;
  const { journal, browser } = await newVault();
  must(await journal.bring([newer]));
  expect((await reopen(browser.tab())).entries).toEqual([newer]);
});

test("into a record with entries it is a union: nothing is overwritten, nothing is there twice, whatever the two hold", async () => {
  const all = await elsewhere(40);
  await fc.assert(
    fc.asyncProperty(fc.subarray([...all]), fc.subarray([...all]), async (first, second) => {
      const { journal, browser } = await newVault();
      const own = must(await journal.append([note("mine")]));
      must(await journal.bring(first));
      const brought = must(await journal.bring(second));
      const union = new Set([...own, ...first, ...second]);
      expect(new Set(journal.entries.map(({ id }) => id))).toEqual(new Set([...union].map(({ id }) => id)));
      expect(journal.entries).toHaveLength(union.size);
      expect(brought.present).toBe(second.filter((entry) => first.includes(entry)).length);
      expect((await reopen(browser.tab())).entries).toEqual(journal.entries);
    }),
    { numRuns: 15 },
  );
});

test("an id that is here with other words in it: the entry here stays, and the other is named", async () => {
  const { journal } = await newVault();
  const [mine] = must(await journal.append([note("mine")]));
  const edited = { ...mine!, body: { text: "edited" } } as StoredEntry;
  expect(must(await journal.bring([edited]))).toEqual({ added: 0, present: 1, differing: [mine!.id] });
  expect(textsOf(journal)).toEqual(["mine"]);
});

test("an entry twice in what is given is kept once", async () => {
  const given = await elsewhere(3);
  const { journal, browser } = await newVault();
  expect(must(await journal.bring([...given, ...given])).added).toBe(3);
  expect((await reopen(browser.tab())).entries).toEqual(journal.entries);
});

test("what is written after bringing comes after it in every view", async () => {
  const { journal, browser } = await newVault();
  const given = await elsewhere(5);
  must(await journal.bring(given));
  must(await journal.append([note("next")]));
  expect(textsOf(journal).at(-1)).toBe("next");
  expect(textsOf(await reopen(browser.tab())).at(-1)).toBe("next");
});

test("one entry that is none keeps everything out, and says which", async () => {
  const given = await elsewhere(3);
  const bad = { ...given[1]!, stamp: "" } as unknown as StoredEntry;
  const { journal, browser } = await newVault();
  expect(await journal.bring([given[0]!, bad])).toMatchObject({ ok: false, error: { type: "DraftRefused", index: 1 } });
  expect(must(await browser.store.list("log"))).toEqual([]);
});

test("two tabs that bring the same copy at once keep it once", async () => {
  const { browser, journal } = await newVault();
  const other = await reopen(browser.tab());
  const given = await elsewhere(600);
  const [here, there] = await Promise.all([journal.bring(given), other.bring(given)]);
  expect(must(here).added + must(there).added).toBe(600);
  const then = await reopen(browser.tab());
  expect(then.unreadable).toEqual([]);
  expect(exported(then)).toBe(writeExport(given, exportedAt));
});

describe("a long copy is brought in parts", () => {
  const count = 2 * broughtAtOnce + 100;

  test("killed at any write, what was told to be kept is there, and bringing it again adds the rest", async () => {
    const given = await elsewhere(count);
    const expected = writeExport(given, exportedAt);
    // Every state a kill could leave behind is one before or after a write: the store knows no other.
    for (const killedAt of [0, 1, 2]) {
      const { journal, browser } = await newVault(testBrowser({ seed: 5 }));
      const write = browser.store.write.bind(browser.store);
      let writes = 0;
      browser.store.write = async (changes) => (writes++ < killedAt ? write(changes) : err({ type: "StorageGone", reason: "killed" }));
      let told = 0;
      const stopped = await journal.bring(given, ({ done }) => (told = done));
      expect(stopped).toEqual(err({ type: "StorageGone", reason: "killed" }));
      expect(told).toBe(killedAt * broughtAtOnce);
      browser.store.write = write;

      const next = await reopen(browser.tab());
      expect(next.unreadable).toEqual([]);
      expect(next.entries.map(({ id }) => id)).toEqual(given.slice(0, told).map(({ id }) => id));
      expect(must(await next.bring(given))).toMatchObject({ added: count - told, present: told });
      expect(exported(await reopen(browser.tab()))).toBe(expected);
    }
  });

  test("a disk that fills up half way is said, and keeps what it took", async () => {
    const { memoryStore } = await import("../store/memory.ts");
    const browser = testBrowser({ store: () => memoryStore({ capacityBytes: 600_000 }) });
    const { journal } = await newVault(browser);
    expect(await journal.bring(await elsewhere(count))).toEqual(err({ type: "StorageFull" }));
    expect(journal.entries).toHaveLength(broughtAtOnce);
    expect((await reopen(browser.tab())).entries).toEqual(journal.entries);
  });

  test("into few rows, and it tells how far it is", async () => {
    const { journal, browser } = await newVault();
    const told: number[] = [];
    must(await journal.bring(await elsewhere(count), ({ done }) => told.push(done)));
    expect(told).toEqual([broughtAtOnce, 2 * broughtAtOnce, count]);
    expect(must(await browser.store.list("log")).length).toBeLessThan(count / 256 + 2);
  });
});

test("after locking it says Locked, and a lock half way stops it", async () => {
  const given = await elsewhere(broughtAtOnce + 1);
  const { journal } = await newVault();
  expect(await journal.bring(given, () => journal.lock())).toEqual(err({ type: "Locked" }));
  expect(await journal.bring(given)).toEqual(err({ type: "Locked" }));
  expect(await journal.copyRecipient()).toEqual(err({ type: "Locked" }));
});
