import { err, ok, type Result } from "#base";
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { areas, type Change, type KeyTaken, type StoreFailed, type VaultStore } from "../ports.ts";

const layoutVersion = 1;

type Layout = DBSchema & { [area in "keys" | "log" | "state" | "drafts"]: { key: string; value: Uint8Array } };
type Database = IDBPDatabase<Layout>;

/** The browser's database. It is opened by the first call and again after another tab made it close. */
export const indexedDbStore = (name = "walnut"): VaultStore => {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const database = async (): Promise<Database> => {
    opening ??= open(name, forget);
    try {
      return await opening;
    } catch (error) {
      forget();
      throw error;
    }
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
    write: (changes) => attempt(async () => write(await database(), changes)),
    wipe: () =>
      attempt(async () => {
        await empty(await database());
        await close();
        await removeUnlessHeld(name);
      }),
    close: () => void close().catch(() => undefined),
  };

  async function close(): Promise<void> {
    const db = opening;
    forget();
    (await db)?.close();
  }
};

const open = (name: string, forget: () => void): Promise<Database> =>
  openDB<Layout>(name, layoutVersion, {
    upgrade: (db) => {
      for (const area of areas) db.createObjectStore(area);
    },
    // Another tab wants to remove or renew the database: let it.
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });

const write = async (db: Database, changes: readonly Change[]): Promise<void> => {
  const touched = areas.filter((area) => changes.some((change) => change.area === area));
  const tx = db.transaction(touched, "readwrite", { durability: "strict" });
  try {
    for (const change of changes) {
      const store = tx.objectStore(change.area);
      // A failed request aborts the whole transaction; `tx.done` tells.
      if (change.type === "remove") void store.delete(change.key).catch(() => undefined);
      else void store[change.type](change.bytes, change.key).catch(() => undefined);
    }
  } catch (error) {
    tx.abort();
    await tx.done.catch(() => undefined);
    throw error;
  }
  await tx.done;
};

/** Keys go with the rest in one transaction: from here on what is left anywhere on the disk is noise. */
const empty = async (db: Database): Promise<void> => {
  const tx = db.transaction(areas, "readwrite", { durability: "strict" });
  await Promise.all([...areas.map((area) => tx.objectStore(area).clear()), tx.done]);
};

/** A sleeping tab may hold the empty database open; then it stays, empty. */
const removeUnlessHeld = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve() }).then(resolve, reject);
  });

const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailed> & Result<T, StoreFailed | KeyTaken>> => {
  try {
    return ok(await work());
  } catch (error) {
    return err(storeFailureOf(error)) as Result<T, StoreFailed>;
  }
};

/** Names browsers give: the quota, a newer layout, a taken key; anything else means there is no storage to speak of. */
export const storeFailureOf = (error: unknown): StoreFailed | KeyTaken => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error);
  if (name === "QuotaExceededError") return { type: "StorageFull" };
  if (name === "VersionError") return { type: "NewerVersion" };
  if (name === "ConstraintError") return { type: "KeyTaken" };
  return { type: "StorageGone", reason: name };
};
