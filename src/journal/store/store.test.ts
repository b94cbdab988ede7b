import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test } from "vitest";
import type { VaultStore } from "../ports.ts";
import { indexedDbStore, storeFailureOf } from "./indexed-db.ts";
import { memoryStore } from "./memory.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const name = "store-test";

afterEach(() => deleteDB(name));

describe.each<[string, () => VaultStore]>([
  ["in memory", () => memoryStore()],
  ["IndexedDB", () => indexedDbStore(name)],
])("the store, %s", (_, open) => {
  const using = (work: (store: VaultStore) => Promise<void>) => async () => {
    const store = open();
    await work(store);
    store.close();
  };

  test(
    "gives back what was put, and nothing where nothing was",
    using(async (store) => {
      expect(await store.write([{ type: "put", area: "log", key: "a", bytes: bytes(1, 2) }])).toEqual({ ok: true, value: undefined });
      expect(await store.get("log", "a")).toEqual({ ok: true, value: bytes(1, 2) });
      expect(await store.get("log", "b")).toEqual({ ok: true, value: undefined });
      expect(await store.get("drafts", "a")).toEqual({ ok: true, value: undefined });
    }),
  );

  test(
    "lists by key, after a key, one area at a time",
    using(async (store) => {
      const keys = ["c", "a", "b"];
      await store.write(keys.map((key, i) => ({ type: "put", area: "log", key, bytes: bytes(i) })));
      await store.write([{ type: "put", area: "keys", key: "x", bytes: bytes(9) }]);
      const all = await store.list("log");
      expect(all.ok && all.value.map(({ key }) => key)).toEqual(["a", "b", "c"]);
      expect(await store.list("log", "a")).toEqual({
        ok: true,
        value: [
          { key: "b", bytes: bytes(2) },
          { key: "c", bytes: bytes(0) },
        ],
      });
      expect(await store.list("log", "c")).toEqual({ ok: true, value: [] });
    }),
  );

  test(
    "writes all or nothing: a taken key undoes what came before it and after it",
    using(async (store) => {
      await store.write([{ type: "add", area: "log", key: "taken", bytes: bytes(1) }]);
      const written = await store.write([
        { type: "put", area: "state", key: "before", bytes: bytes(2) },
        { type: "remove", area: "log", key: "taken" },
        { type: "put", area: "log", key: "taken", bytes: bytes(3) },
        { type: "add", area: "log", key: "taken", bytes: bytes(4) },
        { type: "put", area: "drafts", key: "after", bytes: bytes(5) },
      ]);
      expect(written).toEqual({ ok: false, error: { type: "Conflict", on: "add" } });
      expect(await store.get("log", "taken")).toEqual({ ok: true, value: bytes(1) });
      expect(await store.list("state")).toEqual({ ok: true, value: [] });
      expect(await store.list("drafts")).toEqual({ ok: true, value: [] });
    }),
  );

  test.each([
    ["something else", [{ type: "put", area: "keys", key: "vault", bytes: bytes(8) }]],
    ["nothing", []],
  ] as const)(
    "writes nothing when it finds %s where it expected something",
    async (_found, before) =>
      await using(async (store) => {
        if (before.length > 0) await store.write(before);
        const written = await store.write([
          { type: "put", area: "log", key: "a", bytes: bytes(1) },
          { type: "expect", area: "keys", key: "vault", bytes: bytes(7) },
        ]);
        expect(written).toEqual({ ok: false, error: { type: "Conflict", on: "expect" } });
        expect(await store.list("log")).toEqual({ ok: true, value: [] });
      })(),
  );

  test(
    "writes when it finds what it expected",
    using(async (store) => {
      await store.write([{ type: "put", area: "keys", key: "vault", bytes: bytes(7) }]);
      const written = await store.write([
        { type: "expect", area: "keys", key: "vault", bytes: bytes(7) },
        { type: "put", area: "log", key: "a", bytes: bytes(1) },
      ]);
      expect(written.ok).toBe(true);
      expect(await store.get("log", "a")).toEqual({ ok: true, value: bytes(1) });
    }),
  );

  test(
    "is empty after a wipe, and can be used again",
    using(async (store) => {
      for (const area of ["keys", "log", "state", "drafts"] as const) await store.write([{ type: "put", area, key: "k", bytes: bytes(1) }]);
      expect((await store.wipe()).ok).toBe(true);
      for (const area of ["keys", "log", "state", "drafts"] as const) expect(await store.list(area)).toEqual({ ok: true, value: [] });
      expect((await store.write([{ type: "add", area: "log", key: "k", bytes: bytes(2) }])).ok).toBe(true);
    }),
  );
});

test("a wipe in one tab does not wait for a tab that has the database open", async () => {
  const [first, second] = [indexedDbStore(name), indexedDbStore(name)];
  await first.write([{ type: "put", area: "log", key: "a", bytes: bytes(1) }]);
  expect((await second.get("log", "a")).ok).toBe(true);
  expect((await first.wipe()).ok).toBe(true);
  expect(await second.list("log")).toEqual({ ok: true, value: [] });
  first.close();
  second.close();
});

test("a store that is full keeps what it had, and says so", async () => {
  const store = memoryStore({ capacityBytes: 4 });
  await store.write([{ type: "put", area: "log", key: "a", bytes: bytes(1, 2, 3) }]);
  const tooMuch = await store.write([
    { type: "put", area: "log", key: "a", bytes: bytes(9) },
    { type: "put", area: "log", key: "b", bytes: bytes(1, 2, 3, 4) },
  ]);
  expect(tooMuch).toEqual({ ok: false, error: { type: "StorageFull" } });
  expect(await store.get("log", "a")).toEqual({ ok: true, value: bytes(1, 2, 3) });
});

test("a database that a newer version laid out is left alone", async () => {
  (await openDB(name, 99)).close();
  expect(await indexedDbStore(name).list("log")).toEqual({ ok: false, error: { type: "NewerVersion" } });
});

test.each`
  browserSays             | failure
  ${"QuotaExceededError"} | ${{ type: "StorageFull" }}
  ${"VersionError"}       | ${{ type: "NewerVersion" }}
  ${"SecurityError"}      | ${{ type: "StorageGone", reason: "SecurityError" }}
  ${"InvalidStateError"}  | ${{ type: "StorageGone", reason: "InvalidStateError" }}
`("$browserSays means $failure.type", ({ browserSays, failure }) => {
  expect(storeFailureOf(new DOMException("told by the browser", browserSays as string))).toEqual(failure);
});

test("a disk that is full below the browser's own limit is a full disk", () => {
  const said = new DOMException("IO error: 000003.log: FILE_ERROR_NO_SPACE (3::WritableFileAppend::8)", "UnknownError");
  expect(storeFailureOf(said)).toEqual({ type: "StorageFull" });
  expect(storeFailureOf(new DOMException("IO error: FILE_ERROR_ACCESS_DENIED", "UnknownError")).type).toBe("StorageGone");
});

test("a browser without storage says so instead of throwing", async () => {
  const real = globalThis.indexedDB;
  try {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true, writable: true });
    expect(await indexedDbStore(name).get("keys", "vault")).toMatchObject({ ok: false, error: { type: "StorageGone" } });
  } finally {
    Object.defineProperty(globalThis, "indexedDB", { value: real, configurable: true, writable: true });
  }
});
