import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Journal } from "../journal.ts";
import type { ChannelDep, LockDep } from "../ports.ts";
import { indexedDbStore } from "../store/indexed-db.ts";
import { note, testBrowser } from "../testing/index.ts";
import { must, newVault, reopen, textsOf } from "../testing/open.ts";
import { memoryTabs } from "./memory-tabs.ts";
import { webTabs } from "./web-tabs.ts";

const name = "tabs-test";
afterEach(() => deleteDB(name));

const settled = async (journals: readonly Journal[]) => {
  for (let i = 0; i < 200 && new Set(journals.map((journal) => journal.entries.length)).size > 1; i++)
    await new Promise((resolve) => setTimeout(resolve, 1));
};

/** Tabs of one browser over one IndexedDB, each with its own connection, as real tabs have. */
const twoTabs = async (open: () => LockDep & ChannelDep = memoryTabs().open) => {
  const browser = testBrowser({ store: () => indexedDbStore(name) });
  const { journal: first } = await newVault(browser);
  first.lock();
  const stores = [indexedDbStore(name), indexedDbStore(name)];
  const deps = stores.map((store) => ({ ...browser.tab(), ...open(), store }));
  const journals = [await reopen(deps[0]!), await reopen(deps[1]!)] as const;
  const close = () => {
    for (const journal of journals) journal.lock();
    for (const store of [...stores, browser.store]) store.close();
  };
  return { browser, journals, close, fresh: () => reopen({ ...browser.tab(), store: stores[0]! }) };
};

test("two tabs that write in any order end with the same entries, in one unbroken chain", async () => {
  const step = fc.record({ tab: fc.nat(1), entries: fc.integer({ min: 1, max: 3 }), wait: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const { journals, close, fresh } = await twoTabs();
      let written = 0;
      const under: Promise<unknown>[] = [];
      for (const { tab, entries, wait } of steps) {
        const appending = journals[tab]!.append(Array.from({ length: entries }, () => note(String(written++))));
        under.push(appending);
        if (wait) must(await appending);
      }
      for (const result of await Promise.all(under)) must(result as Awaited<ReturnType<Journal["append"]>>);
      await settled(journals);
      const next = await fresh();
      expect(next.unreadable).toEqual([]);
      expect(next.entries).toHaveLength(written);
      for (const journal of journals) expect(journal.entries).toEqual(next.entries);
      expect(journals.flatMap((journal) => journal.unreadable)).toEqual([]);
      close();
      await deleteDB(name);
    }),
    { numRuns: 25 },
  );
});

test("both tabs may fill segments: nothing is lost, nothing is there twice", async () => {
  const { journals, close, fresh } = await twoTabs();
  for (let i = 0; i < 60; i++)
    await Promise.all(journals.map((journal, tab) => journal.append(Array.from({ length: 10 }, (_, k) => note(`${tab}-${i}-${k}`)))));
  await settled(journals);
  const next = await fresh();
  expect(next.unreadable).toEqual([]);
  expect(new Set(textsOf(next)).size).toBe(1200);
  expect(next.entries).toHaveLength(1200);
  for (const journal of journals) expect(journal.entries).toEqual(next.entries);
  close();
});

test("in a browser without locks two tabs still never fork the chain", async () => {
  const { open } = memoryTabs();
  const unlocked = () => ({ ...open(), lock: <T>(work: () => Promise<T>) => work() });
  const { journals, close, fresh } = await twoTabs(unlocked);
  for (let i = 0; i < 30; i++) {
    const both = await Promise.all(journals.map((journal, tab) => journal.append([note(`${tab}-${i}`)])));
    for (const result of both) must(result);
  }
  await settled(journals);
  const next = await fresh();
  expect([next.entries.length, next.unreadable]).toEqual([60, []]);
  close();
});

test("a tab that was asleep while the other wrote and joined rows has everything when it wakes", async () => {
  const { open } = memoryTabs();
  const deaf = () => ({ ...open(), channel: { tell: () => undefined, listen: () => () => undefined } });
  const { journals, close, fresh } = await twoTabs(deaf);
  must(await journals[1].append([note("mine, before")]));
  for (let i = 0; i < 300; i++) must(await journals[0].append([note(`theirs ${i}`)]));
  expect(journals[1].entries).toHaveLength(1);
  must(await journals[1].append([note("mine, after")]));
  const next = await fresh();
  expect(textsOf(next)).toEqual(["mine, before", ...Array.from({ length: 300 }, (_, i) => `theirs ${i}`), "mine, after"]);
  expect(journals[1].entries).toEqual(next.entries);
  expect([next.unreadable, journals[1].unreadable]).toEqual([[], []]);
  close();
});

describe.each<[string, () => { readonly open: () => LockDep & ChannelDep; readonly close: () => void }]>([
  ["in memory", () => ({ ...memoryTabs(), close: () => undefined })],
  [
    "the browser's own",
    () => {
      const opened: { close: () => void }[] = [];
      const open = () => {
        const tab = webTabs("tabs-contract");
        opened.push(tab);
        return tab;
      };
      return { open, close: () => opened.forEach((tab) => tab.close()) };
    },
  ],
])("tabs, %s", (_name, make) => {
  test("work one at a time, in the order they asked, and a failure frees the next", async () => {
    const { open, close } = make();
    const [a, b] = [open(), open()];
    const log: string[] = [];
    const work =
      (who: string, fails = false) =>
      async () => {
        log.push(`${who} in`);
        await new Promise((resolve) => setTimeout(resolve, 2));
        log.push(`${who} out`);
        if (fails) throw new Error("as planned");
      };
    await Promise.allSettled([a.lock(work("a", true)), b.lock(work("b")), a.lock(work("c"))]);
    expect(log).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
    close();
  });

  test("hear news of the others, not their own, until they stop listening", async () => {
    const { open, close } = make();
    const [a, b] = [open(), open()];
    const heard: string[] = [];
    a.channel.listen((news) => heard.push(`a ${news}`));
    const stop = b.channel.listen((news) => heard.push(`b ${news}`));
    a.channel.tell("appended");
    await new Promise((resolve) => setTimeout(resolve, 20));
    stop();
    a.channel.tell("wiped");
    b.channel.tell("appended");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["b appended", "a appended"]);
    close();
  });
});
