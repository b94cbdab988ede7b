import { expect, test } from "vitest";
import type { Instant, Zone } from "#base";
import { testBrowser, testPassphrase } from "#journal/testing";
import { memoryStore, type VaultDeps, type VaultStore } from "#journal";
import { err } from "#base";
import type { Draft } from "#record";
import { memoryAround } from "./memory-keep.ts";
import type { AroundDeps, KeepNews } from "./around.ts";
import { openAgain } from "./open-again.ts";
import { sealedKeep } from "./sealed-keep.ts";

const rating = (pain: number): Draft<"rating"> => ({
  kind: "rating",
  at: "2026-11-22T09:00:00+01:00" as Instant,
  zone: "Europe/Berlin" as Zone,
  body: { pain },
});

/** A browser: one storage, one marker, any number of tabs. */
const browser = (store: VaultStore = memoryStore(), seed = 1) => {
  const shared = testBrowser({ store: () => store, seed });
  const around = memoryAround();
  const tabs: ((news: KeepNews) => void)[] = [];
  return {
    ...around,
    store: shared.store,
    open: async () => {
      let own: ((news: KeepNews) => void) | undefined;
      const tabsDep: AroundDeps["tabs"] = {
        tell: (news) => tabs.filter((hear) => hear !== own).forEach((hear) => hear(news)),
        listen: (hear) => {
          own = hear;
          tabs.push(hear);
        },
      };
      const keep = sealedKeep({ ...(shared.tab() satisfies VaultDeps), ...around, tabs: tabsDep });
      await keep.start();
      return keep;
    },
  };
};

const bodies = (keep: { entries: { value: readonly { body: unknown }[] } }) => keep.entries.value.map(({ body }) => body);
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test("before a passphrase nothing is written anywhere", async () => {
  const { open, store } = browser();
  const keep = await open();
  await keep.append(rating(3));
  await keep.saveDraft("screening", { page: 2 });
  expect(keep.state.value).toBe("new");
  for (const area of ["keys", "log", "state", "drafts"] as const) expect(await store.list(area)).toEqual({ ok: true, value: [] });
});

test("what was answered before the passphrase is there after it, after a reload, and after unlocking", async () => {
  const { open } = browser();
  const first = await open();
  await first.append(rating(3));
  await first.saveDraft("screening", { page: 2 });
  const made = await first.create(testPassphrase);
  expect(made.ok && made.value.length).toBe(24);
  expect(bodies(first)).toEqual([{ pain: 3 }]);

  const again = await open();
  expect(again.state.value).toBe("locked");
  expect(again.entries.value).toEqual([]);
  expect(await again.append(rating(9))).toMatchObject({ ok: false, error: { type: "Locked" } });
  expect(await again.unlock({ passphrase: "not the right one at all" })).toMatchObject({ error: { type: "WrongSecret" } });
  expect((await again.unlock({ passphrase: testPassphrase })).ok).toBe(true);
  expect(bodies(again)).toEqual([{ pain: 3 }]);
  expect(await again.loadDraft("screening")).toEqual({ ok: true, value: { page: 2 } });
});

test("the recovery words open it too", async () => {
  const { open } = browser();
  const made = await (await open()).create(testPassphrase);
  const again = await open();
  expect((await again.unlock({ recoveryWords: made.ok ? made.value.join(" ") : "" })).ok).toBe(true);
  expect(again.state.value).toBe("open");
});

test("an entry that names another still names it once both are kept", async () => {
  const { open } = browser();
  const keep = await open();
  const first = await keep.append(rating(3));
  const of = first.ok ? first.value[0]!.id : undefined!;
  await keep.append({ ...rating(3), kind: "correction", body: { of, body: { pain: 5 } } });
  await keep.create(testPassphrase);
  const [kept, correction] = keep.entries.value;
  expect((correction!.body as { of: string }).of).toBe(kept!.id);
  expect(kept!.id).not.toBe(of);
});

test("a record that could not be kept leaves memory as it was and no half vault behind", async () => {
  const store = memoryStore();
  let full = false;
  const filling: VaultStore = {
    ...store,
    write: async (changes) => (full && changes.some(({ area }) => area === "log") ? err({ type: "StorageFull" }) : store.write(changes)),
  };
  const { open } = browser(filling);
  const keep = await open();
  await keep.append(rating(3));
  full = true;
  expect(await keep.create(testPassphrase)).toMatchObject({ ok: false, error: { type: "StorageFull" } });
  expect(keep.state.value).toBe("new");
  expect(bodies(keep)).toEqual([{ pain: 3 }]);
  full = false;
  expect((await keep.create(testPassphrase)).ok).toBe(true);
  expect(bodies(keep)).toEqual([{ pain: 3 }]);
});

test("locking empties what pages see, in every tab", async () => {
  const { open } = browser();
  const here = await open();
  await here.append(rating(3));
  await here.create(testPassphrase);
  const there = await open();
  await there.unlock({ passphrase: testPassphrase });
  here.lock();
  for (const keep of [here, there]) {
    expect(keep.state.value).toBe("locked");
    expect(keep.entries.value).toEqual([]);
    expect(await keep.loadDraft("session")).toMatchObject({ error: { type: "Locked" } });
  }
});

test("two tabs write, and each sees both", async () => {
  const { open } = browser();
  const here = await open();
  await here.create(testPassphrase);
  const there = await open();
  await there.unlock({ passphrase: testPassphrase });
  await here.append(rating(1));
  await there.append(rating(2));
  await settled();
  expect(bodies(here)).toEqual([{ pain: 1 }, { pain: 2 }]);
  expect(bodies(there)).toEqual([{ pain: 1 }, { pain: 2 }]);
});

test("answers of a tab that another tab locked out by making the record are kept once it is unlocked", async () => {
  const { open } = browser();
  const late = await open();
  await late.append(rating(7));
  await (await open()).create(testPassphrase);
  await settled();
  expect(late.state.value).toBe("locked");
  await late.unlock({ passphrase: testPassphrase });
  expect(bodies(late)).toEqual([{ pain: 7 }]);
});

test("a record the browser removed is told apart from a first visit, and a wipe is not", async () => {
  const { open, store } = browser();
  const first = await open();
  expect(first.lost.value).toBe(false);
  await first.create(testPassphrase);
  await store.wipe();
  const after = await open();
  expect(after.state.value).toBe("new");
  expect(after.lost.value).toBe(true);
  after.acknowledgeLoss();
  expect((await open()).lost.value).toBe(false);

  await after.create(testPassphrase);
  await after.wipe();
  expect(after.state.value).toBe("new");
  expect(after.entries.value).toEqual([]);
  expect((await open()).lost.value).toBe(false);
});

/** What another device of his holds. */
const copied = async () => {
  const { open } = browser(memoryStore(), 2);
  const other = await open();
  await other.create(testPassphrase);
  await other.append(rating(4), rating(5));
  return other.entries.value;
};

test("entries of a copy are shown at once, and kept as they are once there is a passphrase, before one's own answers", async () => {
  const given = await copied();
  const { open, store } = browser();
  const keep = await open();
  await keep.append(rating(9));
  expect(await keep.bring(given)).toEqual({ ok: true, value: { added: 2, present: 0, differing: [] } });
  expect(await keep.bring(given)).toEqual({ ok: true, value: { added: 0, present: 2, differing: [] } });
  expect(bodies(keep)).toEqual([{ pain: 4 }, { pain: 5 }, { pain: 9 }]);
  expect(await store.list("log")).toEqual({ ok: true, value: [] });
  await keep.create(testPassphrase);
  expect(keep.entries.value.slice(0, 2)).toEqual(given);
  expect(bodies(keep)).toEqual([{ pain: 4 }, { pain: 5 }, { pain: 9 }]);
  const again = await open();
  await again.unlock({ passphrase: testPassphrase });
  expect(again.entries.value).toEqual(keep.entries.value);
});

test("a copy is added to an open record, and not to a locked one or among sample data", async () => {
  const given = await copied();
  const { open } = browser();
  const keep = await open();
  await keep.create(testPassphrase);
  const recipient = await keep.copyRecipient();
  expect(recipient.ok && recipient.value).toHaveLength(32);
  await keep.append(rating(9));
  expect(await keep.bring(given)).toMatchObject({ ok: true, value: { added: 2 } });
  expect(keep.entries.value).toHaveLength(3);
  expect(await keep.prove({ passphrase: "not the right one at all" })).toMatchObject({ error: { type: "WrongSecret" } });
  expect(await keep.prove({ passphrase: testPassphrase })).toEqual({ ok: true, value: undefined });
  keep.showSample([]);
  expect(await keep.bring(given)).toMatchObject({ error: { type: "Locked" } });
  keep.leaveSample();
  keep.lock();
  expect(await keep.bring(given)).toMatchObject({ error: { type: "Locked" } });
  expect(await keep.copyRecipient()).toMatchObject({ error: { type: "Locked" } });
});

test("nothing of the sample is kept, and one's own answers come back after it", async () => {
  const { open, store } = browser();
  const keep = await open();
  await keep.append(rating(3));
  keep.showSample([]);
  await keep.append(rating(9));
  expect(bodies(keep)).toEqual([{ pain: 9 }]);
  keep.leaveSample();
  expect(bodies(keep)).toEqual([{ pain: 3 }]);
  expect(await store.list("log")).toEqual({ ok: true, value: [] });
});

test("what was in memory only is gone with a reload, which is said until it is read or something new is there", async () => {
  const { open, memory } = browser();
  const first = await open();
  expect([first.forgotten.value, memory.get()]).toEqual([undefined, undefined]);
  await first.saveDraft("screening", { page: 2 });
  await first.append(rating(3));
  const second = await open();
  expect([second.forgotten.value, second.entries.value]).toEqual(["unkept", []]);
  second.acknowledgeForgotten();
  expect(second.forgotten.value).toBeUndefined();
  const third = await open();
  await third.append(rating(4));
  expect(third.forgotten.value).toBeUndefined();
  await third.create(testPassphrase);
  // Sealed is not forgotten.
  expect((await open()).forgotten.value).toBeUndefined();
  expect(memory.get()).toBeUndefined();
});

test("a draft that was let go is nothing that could be forgotten, and a wipe leaves no mark", async () => {
  const { open, memory } = browser();
  const keep = await open();
  await keep.saveDraft("screening", { page: 2 });
  await keep.dropDraft("screening");
  expect(memory.get()).toBeUndefined();
  await keep.append(rating(3));
  expect(memory.get()).toBe("unkept");
  await keep.wipe();
  expect(memory.get()).toBeUndefined();
});

test("a reload in the sample opens the sample again, and never over a record that was made meanwhile", async () => {
  const { open } = browser();
  const first = await open();
  first.showSample([]);
  await first.append(rating(9));
  let made = 0;
  const sample = async () => {
    made++;
    return [];
  };
  const second = await open();
  await openAgain(second, sample);
  expect([second.state.value, second.entries.value, made]).toEqual(["sample", [], 1]);
  second.leaveSample();
  const third = await open();
  await openAgain(third, sample);
  expect([third.state.value, made]).toEqual(["new", 1]);
  third.showSample([]);
  const other = await open();
  await other.create(testPassphrase);
  const fourth = await open();
  await openAgain(fourth, sample);
  expect(fourth.state.value).toBe("locked");
});

test("a sample that cannot be made again is the first page", async () => {
  const { open } = browser();
  (await open()).showSample([]);
  const keep = await open();
  await openAgain(keep, async () => Promise.reject(new Error("no network")));
  expect([keep.state.value, keep.forgotten.value]).toEqual(["new", "sample"]);
});
