import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { AccountId, FeedId } from "#wire";
import { startPostgres } from "../testing/postgres.ts";
import { everyStore, inFolder, isWide } from "../testing/stores.ts";
import { memoryRelay } from "./memory.ts";
import { openPostgres } from "./postgres.ts";
import { openSqliteAside } from "./sqlite-aside.ts";
import type { KeptStatement, RelayStore } from "./store.ts";

let counted = Date.now();
const newAccount = () => (counted++).toString(16).padStart(32, "a") as AccountId;
const [phone, laptop] = ["11".repeat(16), "22".repeat(16)] as [FeedId, FeedId];
const bytes = (...values: number[]) => Uint8Array.from(values);
const statement = (version: number, ...feeds: FeedId[]): KeptStatement => ({
  version,
  bytes: bytes(version),
  devices: feeds.map((feed) => ({ feed, key: `key of ${feed}` })),
});
const accountBytesMax = 1000;
const all = { after: 0, until: 1e9, envelopesMax: 1000 };

describe.each(everyStore())("the relay's store, %s", (_name, open) => {
  const begin = async () => {
    const store = await open();
    const account = newAccount();
    expect(await store.create(account, statement(1, phone, laptop))).toEqual({ ok: true, value: undefined });
    const push = (feed: FeedId, from: number, ...envelopes: Uint8Array[]) =>
      store.append({ account, feed, from, envelopes, head: bytes(99, from + envelopes.length - 1), accountBytesMax });
    return { store, account, push };
  };

  test("gives each envelope the account's next position, whoever pushes", async () => {
    const { store, account, push } = await begin();
    expect(await push(phone, 1, bytes(1), bytes(2))).toEqual({ ok: true, value: { position: 2, added: 2 } });
    expect(await push(laptop, 1, bytes(3))).toEqual({ ok: true, value: { position: 3, added: 1 } });
    expect(await store.read(account, all)).toEqual([bytes(1), bytes(2), bytes(3)]);
    expect(await store.read(account, { after: 1, until: 2, envelopesMax: 9 })).toEqual([bytes(2)]);
    expect(await store.read(account, { after: 0, until: 9, envelopesMax: 1 })).toEqual([bytes(1)]);
    expect(await store.state(account)).toEqual({ position: 3, rosterVersion: 1, heads: [bytes(99, 2), bytes(99, 1)] });
  });

  test("takes the same push twice without a second copy, also when it has grown meanwhile", async () => {
    const { store, account, push } = await begin();
    await push(phone, 1, bytes(1), bytes(2));
    expect(await push(phone, 1, bytes(1), bytes(2))).toEqual({ ok: true, value: { position: 2, added: 0 } });
    expect(await push(phone, 2, bytes(2), bytes(3))).toEqual({ ok: true, value: { position: 3, added: 1 } });
    expect(await store.read(account, all)).toEqual([bytes(1), bytes(2), bytes(3)]);
    expect((await store.state(account))?.heads).toEqual([bytes(99, 3)]);
  });

  test.each([
    ["another envelope in a place that is taken", 1, [bytes(7)], { type: "Differs" }],
    ["a place too far", 3, [bytes(7)], { type: "Gap", next: 2 }],
    ["more than the account has room for", 2, [new Uint8Array(accountBytesMax)], { type: "Full" }],
  ] as const)("refuses %s, and keeps nothing of it", async (_what, from, envelopes, error) => {
    const { store, account, push } = await begin();
    await push(phone, 1, bytes(1));
    expect(await push(phone, from, ...envelopes)).toEqual({ ok: false, error });
    expect(await store.read(account, all)).toEqual([bytes(1)]);
    expect(await push(phone, 2, bytes(2))).toEqual({ ok: true, value: { position: 2, added: 1 } });
  });

  test("a push without envelopes renews the head and nothing else", async () => {
    const { store, account, push } = await begin();
    await push(phone, 1, bytes(1));
    const renewed = await store.append({ account, feed: phone, from: 2, envelopes: [], head: bytes(55), accountBytesMax });
    expect(renewed).toEqual({ ok: true, value: { position: 1, added: 0 } });
    expect((await store.state(account))?.heads).toEqual([bytes(55)]);
  });

  test("a device that was removed has no key, pushes nothing, and what it pushed stays", async () => {
    const { store, account, push } = await begin();
    await push(laptop, 1, bytes(1));
    expect(await store.changeRoster(account, statement(2, phone))).toEqual({ ok: true, value: undefined });
    expect([await store.keyOf(account, phone), await store.keyOf(account, laptop)]).toEqual([`key of ${phone}`, undefined]);
    expect(await push(laptop, 2, bytes(2))).toEqual({ ok: false, error: { type: "NotAMember" } });
    expect(await store.read(account, all)).toEqual([bytes(1)]);
    expect(await store.statements(account, 0)).toEqual([bytes(1), bytes(2)]);
    expect(await store.statements(account, 1)).toEqual([bytes(2)]);
  });

  test("a statement is taken only in its turn, and of two at once only one", async () => {
    const { store, account } = await begin();
    expect(await store.changeRoster(account, statement(3, phone))).toEqual({ ok: false, error: { type: "OutOfTurn" } });
    const both = await Promise.all([store.changeRoster(account, statement(2, phone)), store.changeRoster(account, statement(2, laptop))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await store.changeRoster(newAccount(), statement(2, phone))).toEqual({ ok: false, error: { type: "NoSuchAccount" } });
  });

  test("accounts know nothing of each other, and one that is erased is gone", async () => {
    const { store, account, push } = await begin();
    const other = newAccount();
    await store.create(other, statement(1, phone));
    await push(phone, 1, bytes(1));
    expect(await store.read(other, all)).toEqual([]);
    expect(await store.create(other, statement(1, laptop))).toEqual({ ok: false, error: { type: "AlreadyThere" } });
    await store.erase(account);
    expect([await store.state(account), await store.read(account, all), await store.statements(account, 0)]).toEqual([undefined, [], []]);
    expect(await push(phone, 2, bytes(2))).toEqual({ ok: false, error: { type: "NotAMember" } });
    expect((await store.state(other))?.position).toBe(0);
  });

  test("a meeting takes one answer, ends by itself, and is closed only by who opened it", async () => {
    const { store, account } = await begin();
    const id = newAccount() as string;
    expect((await store.openMeeting({ id, account, offer: bytes(1), untilMs: 2000 }, 1000)).ok).toBe(true);
    expect(await store.meeting(id, 1500)).toEqual({ id, account, offer: bytes(1), untilMs: 2000 });
    expect(await store.answerMeeting(id, bytes(2), 2000)).toEqual({ ok: false, error: { type: "NoSuchMeeting" } });
    expect((await store.answerMeeting(id, bytes(2), 1500)).ok).toBe(true);
    expect(await store.answerMeeting(id, bytes(3), 1500)).toEqual({ ok: false, error: { type: "AlreadyThere" } });
    await store.closeMeeting(id, newAccount());
    expect((await store.meeting(id, 1500))?.answer).toEqual(bytes(2));
    expect(await store.meeting(id, 2000)).toBeUndefined();
    await store.closeMeeting(id, account);
    expect(await store.meeting(id, 1500)).toBeUndefined();
  });

  test("printed words find what was laid down for them, while they belong to the account", async () => {
    const { store, account } = await begin();
    const [words, unknown] = [newAccount() as string as FeedId, newAccount() as string as FeedId];
    expect(await store.putPaper(account, words, bytes(1))).toEqual({ ok: false, error: { type: "NotAMember" } });
    expect(await store.paper(words)).toBeUndefined();
    await store.changeRoster(account, statement(2, phone, words));
    expect((await store.putPaper(account, words, bytes(1))).ok).toBe(true);
    expect((await store.putPaper(account, words, bytes(2))).ok).toBe(true);
    expect(await store.paper(words)).toEqual(bytes(2));
    expect(await store.paper(unknown)).toBeUndefined();
    // Another account that claims the same words changes nothing.
    const other = newAccount();
    await store.create(other, statement(1, laptop, words));
    expect(await store.putPaper(other, words, bytes(3))).toEqual({ ok: false, error: { type: "NotAMember" } });
    expect(await store.paper(words)).toEqual(bytes(2));
    await store.changeRoster(account, statement(3, phone));
    expect(await store.paper(words)).toBeUndefined();
    await store.changeRoster(account, statement(4, phone, words));
    await store.erase(account);
    expect(await store.paper(words)).toBeUndefined();
  });

  test("the relay's secret is made once", async () => {
    const store = await open();
    const first = await store.secret(bytes(1, 2, 3));
    expect(await store.secret(bytes(4, 5, 6))).toEqual(first);
  });

  test("one that is refused among many at once takes nothing from the others, and leaves nothing of itself", async () => {
    const { store, account, push } = await begin();
    const other = newAccount();
    await store.create(other, statement(1, phone));
    const inOther = (from: number, ...envelopes: Uint8Array[]) =>
      store.append({ account: other, feed: phone, from, envelopes, head: bytes(98), accountBytesMax });
    await inOther(1, bytes(10));
    const answers = await Promise.all([
      push(phone, 1, bytes(1)),
      push(laptop, 5, bytes(9)),
      inOther(2, new Uint8Array(accountBytesMax)),
      push(laptop, 1, bytes(2), bytes(3)),
      store.create(account, statement(1, phone)),
    ]);
    expect(answers.map((answer) => (answer.ok ? "kept" : answer.error.type))).toEqual(["kept", "Gap", "Full", "kept", "AlreadyThere"]);
    expect(new Set((await store.read(account, all)).map(([value]) => value))).toEqual(new Set([1, 2, 3]));
    expect(await store.read(other, all)).toEqual([bytes(10)]);
    expect((await store.state(account))?.position).toBe(3);
    expect((await store.state(other))?.position).toBe(1);
  });

  test("many at once: every acknowledged envelope is there once, in its feed's order, and positions have no gap", async () => {
    const { store, account, push } = await begin();
    const write = async (feed: FeedId) => {
      for (let seq = 1; seq <= 20; seq++) expect((await push(feed, seq, bytes(Number.parseInt(feed.slice(0, 2), 16), seq))).ok).toBe(true);
    };
    await Promise.all([write(phone), write(laptop), write(phone)]);
    const kept = await store.read(account, all);
    expect(kept).toHaveLength(40);
    for (const feed of [0x11, 0x22])
      expect(kept.filter((each) => each[0] === feed).map((each) => each[1])).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect((await store.state(account))?.position).toBe(40);
  });
});

test("SQLite does whatever its plain twin in memory does", async () => {
  const sqlite = await inFolder();
  const step = fc.oneof(
    fc.record({
      type: fc.constant("push" as const),
      feed: fc.constantFrom(phone, laptop),
      from: fc.integer({ min: 1, max: 4 }),
      fill: fc.array(fc.nat(2), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant("roster" as const),
      version: fc.integer({ min: 1, max: 4 }),
      feeds: fc.subarray([phone, laptop], { minLength: 1 }),
    }),
    fc.record({ type: fc.constant("read" as const), after: fc.nat(5), until: fc.nat(9), envelopesMax: fc.integer({ min: 1, max: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (story) => {
      const account = newAccount();
      const play = async (store: RelayStore) => {
        const seen: unknown[] = [await store.create(account, statement(1, phone))];
        for (const each of story)
          if (each.type === "push") {
            const envelopes = each.fill.map((value) => new Uint8Array(200).fill(value));
            seen.push(
              await store.append({
                account,
                feed: each.feed,
                from: each.from,
                envelopes,
                head: bytes(each.from, ...each.fill),
                accountBytesMax,
              }),
            );
          } else if (each.type === "roster") seen.push(await store.changeRoster(account, statement(each.version, ...each.feeds)));
          else seen.push(await store.read(account, each));
        return [...seen, await store.state(account), await store.read(account, all), await store.keyOf(account, laptop)];
      };
      expect(await play(sqlite)).toEqual(await play(memoryRelay()));
    }),
    { numRuns: 60 },
  );
});

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "walnut-relay-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test("a file that does not wait for the disk is refused", async () => {
  expect(await openSqliteAside(newFolder(), ["synchronous = normal"])).toEqual({
    ok: false,
    error: { type: "NotDurable", setting: "synchronous", value: "1", want: "2 (FULL)" },
  });
});

test("what goes wrong on the thread of SQLite is told to who asked, and the thread goes on; after closing nobody is left waiting", async () => {
  const folder = newFolder();
  const opened = await openSqliteAside(folder);
  if (!opened.ok) throw new Error(opened.error.type);
  const other = new DatabaseSync(join(folder, "relay.db"));
  other.exec("alter table paper rename to lost");
  await expect(opened.value.paper(phone)).rejects.toThrow("no such table: paper");
  other.exec("alter table lost rename to paper");
  other.close();
  expect(await opened.value.paper(phone)).toBeUndefined();
  await opened.value.close();
  await expect(opened.value.ping()).rejects.toThrow("the database is closed");
});

test("a database that is not there is a value, and its address is in no sentence", async () => {
  const opened = await openPostgres("postgres://walnut:hunter2@127.0.0.1:1/none");
  expect(opened).toEqual({ ok: false, error: { type: "Unreachable", code: "ECONNREFUSED" } });
});

const refusesToRun = async () => {
  const unsafe = await startPostgres(["fsync=off"]);
  onTestFinished(() => unsafe.stop());
  expect(await openPostgres(unsafe.url)).toEqual({
    ok: false,
    error: { type: "NotDurable", setting: "fsync", value: "off", want: "on" },
  });
};
if (isWide) test("a PostgreSQL that does not wait for the disk is refused", { timeout: 60_000 }, refusesToRun);
