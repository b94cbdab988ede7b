import { err, ok } from "#base";
import { sameBytes } from "#wire";
import { areas, type Area, type Change, type VaultStore } from "../ports.ts";

/** The store's twin in memory. With `capacityBytes` it can be full, as a disk can. */
export const memoryStore = ({ capacityBytes = Infinity }: { readonly capacityBytes?: number } = {}): VaultStore => {
  let rows = emptyRows();
  let closed = false;
  return {
    get: async (area, key) => (closed ? err(gone) : ok(rows[area].get(key)?.slice())),
    list: async (area, after) => {
      if (closed) return err(gone);
      const keys = [...rows[area].keys()].filter((key) => after === undefined || key > after).sort();
      return ok(keys.map((key) => ({ key, bytes: rows[area].get(key)!.slice() })));
    },
    write: async (changes) => {
      if (closed) return err(gone);
      const next = copyOf(rows);
      for (const change of changes) {
        const conflict = apply(next, change);
        if (conflict !== undefined) return err({ type: "Conflict", on: conflict });
      }
      if (sizeOf(next) > capacityBytes) return err({ type: "StorageFull" });
      rows = next;
      return ok(undefined);
    },
    wipe: async () => {
      if (closed) return err(gone);
      rows = emptyRows();
      return ok(undefined);
    },
    close: () => {
      closed = true;
    },
  };
};

const gone = { type: "StorageGone", reason: "closed" } as const;

type Rows = { readonly [area in Area]: Map<string, Uint8Array> };
const emptyRows = (): Rows => ({ keys: new Map(), log: new Map(), state: new Map(), drafts: new Map() });
const copyOf = ({ keys, log, state, drafts }: Rows): Rows => ({
  keys: new Map(keys),
  log: new Map(log),
  state: new Map(state),
  drafts: new Map(drafts),
});
const sizeOf = (rows: Rows): number => {
  let size = 0;
  for (const area of areas) for (const bytes of rows[area].values()) size += bytes.length;
  return size;
};

/** What stood in the way, or nothing. */
const apply = (rows: Rows, change: Change): "add" | "expect" | undefined => {
  const area = rows[change.area];
  const present = area.get(change.key);
  if (change.type === "expect") return present !== undefined && sameBytes(present, change.bytes) ? undefined : "expect";
  if (change.type === "add" && present !== undefined) return "add";
  if (change.type === "remove") area.delete(change.key);
  else area.set(change.key, change.bytes.slice());
  return undefined;
};
