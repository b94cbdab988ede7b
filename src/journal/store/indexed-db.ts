import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { err, ok, type Result } from "#base";
import { sameBytes } from "#wire";
import { beginFreshLog } from "./fresh-log.ts";
import { areas, type Change, type Conflict, type StoreFailed, type VaultStore } from "../ports.ts";

const layoutVersion = 1;

type Layout = DBSchema & { [area in "keys" | "log" | "state" | "drafts"]: { key: string; value: Uint8Array } };
type Database = IDBPDatabase<Layout>;

/** The browser's database. It is opened by the first call, and again after another tab made it close. */
export const indexedDbStore = (name = "walnut"): VaultStore => {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  /** Once a page: with the first look where there is something to lose, else with the first write. Only writing waits for it. */
  let fresh: Promise<void> | undefined;
  const freshLog = () => (fresh ??= beginFreshLog());
  const database = async (): Promise<Database> => {
    opening ??= open(name, { forget, found: () => void freshLog() });
    try {
      return await opening;
    } catch (error) {
      forget();
      throw error;
    }
  };
  const writable = async (): Promise<Database> => {
    await database();
    await freshLog();
    return database();
  };
  const close = async () => {
    const db = opening;
    forget();
    (await db)?.close();
  };
  return {
    get: (area, key) => attempt(async () => (await database()).get(area, key)),
    list: (area, after) =>
      attempt(async () => {
        const store = (await database()).transaction(area).store;
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return keys.map((key, i) => ({ key, bytes: values[i]! }));
      }),
    write: async (changes) => {
      try {
        const conflict = await write(await writable(), changes);
        return conflict === undefined ? ok(undefined) : err(conflict);
      } catch (error) {
        return err(error instanceof Error && error.name === "ConstraintError" ? { type: "Conflict", on: "add" } : storeFailureOf(error));
      }
    },
    wipe: () =>
      attempt(async () => {
        await empty(await writable());
        await close();
        await removeUnlessHeld(name);
      }),
    close: () => void close().catch(() => undefined),
  };
};

const open = async (name: string, { forget, found }: { readonly forget: () => void; readonly found: () => void }): Promise<Database> => {
  let isNew = false;
  const db = await openDB<Layout>(name, layoutVersion, {
    upgrade: (made) => {
      isNew = true;
      for (const area of areas) made.createObjectStore(area);
    },
    // Another tab wants to remove or renew the database: let it.
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  if (!isNew) found();
  return db;
};

/** One transaction, on disk before it is done. Any failed request, and any leaving early, undoes the whole of it. */
const write = async (db: Database, changes: readonly Change[]): Promise<Conflict | undefined> => {
  const touched = areas.filter((area) => changes.some((change) => change.area === area));
  const tx = db.transaction(touched, "readwrite", { durability: "strict" });
  const ended = tx.done.catch(() => undefined);
  const undo = async () => {
    tx.abort();
    await ended;
  };
  try {
    for (const change of changes) {
      const store = tx.objectStore(change.area);
      if (change.type === "expect") {
        const present = await store.get(change.key);
        if (present !== undefined && sameBytes(present, change.bytes)) continue;
        await undo();
        return { type: "Conflict", on: "expect" };
      }
      await (change.type === "remove" ? store.delete(change.key) : store[change.type](change.bytes, change.key));
    }
    await tx.done;
    return undefined;
  } catch (error) {
    await undo().catch(() => undefined);
    throw tx.error ?? error;
  }
};

/** Keys go with the rest in one transaction: whatever the disk still holds of the journal after it is noise. */
const empty = async (db: Database): Promise<void> => {
  const tx = db.transaction(areas, "readwrite", { durability: "strict" });
  await Promise.all([...areas.map((area) => tx.objectStore(area).clear()), tx.done]);
};

/** A sleeping tab may hold the emptied database open; then it stays, empty. */
const removeUnlessHeld = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve() }).then(resolve, reject);
  });

const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailed>> => {
  try {
    return ok(await work());
  } catch (error) {
    return err(storeFailureOf(error));
  }
};

/** Told by the names browsers give. What is neither a full disk nor a newer layout means there is no storage to speak of. */
export const storeFailureOf = (error: unknown): StoreFailed => {
  const name = error instanceof Error ? error.name : "UnknownError";
  if (name === "QuotaExceededError" || (name === "UnknownError" && saysDiskFull.test(String(error)))) return { type: "StorageFull" };
  if (name === "VersionError") return { type: "NewerVersion" };
  return { type: "StorageGone", reason: name };
};

/** Below its own limit Chromium has no name for a disk that is full, only its file system's words ("FILE_ERROR_NO_SPACE"). */
const saysDiskFull = /no_space|disk (?:is )?full/i;
