import { err, ok } from "#base";
import { areas, type Area, type VaultStore } from "../ports.ts";

/** The store's twin in memory. With `capacityBytes` it can be full, as a disk can. */
export const memoryStore = ({ capacityBytes = Infinity }: { readonly capacityBytes?: number } = {}): VaultStore => {
  let rows = emptyRows();
  let closed = false;
  const gone = () => err({ type: "StorageGone", reason: "closed" } as const);
  return {
    get: async (area, key) => (closed ? gone() : ok(rows[area].get(key)?.slice())),
    list: async (area, after) => {
      if (closed) return gone();
      const keys = [...rows[area].keys()].filter((key) => after === undefined || key > after).sort();
      return ok(keys.map((key) => ({ key, bytes: rows[area].get(key)!.slice() })));
    },
    write: async (changes) => {
      if (closed) return gone();
      const next = copyOf(rows);
      for (const change of changes) {
        if (change.type === "add" && next[change.area].has(change.key)) return err({ type: "KeyTaken" });
        if (change.type === "remove") next[change.area].delete(change.key);
        else next[change.area].set(change.key, change.bytes.slice());
      }
      if (sizeOf(next) > capacityBytes) return err({ type: "StorageFull" });
      rows = next;
      return ok(undefined);
    },
    wipe: async () => {
      if (closed) return gone();
      rows = emptyRows();
      return ok(undefined);
    },
    close: () => {
      closed = true;
    },
  };
};

type Rows = { readonly [area in Area]: Map<string, Uint8Array> };
const emptyRows = (): Rows => ({ keys: new Map(), log: new Map(), state: new Map(), drafts: new Map() });
const copyOf = (rows: Rows): Rows => ({
  keys: new Map(rows.keys),
  log: new Map(rows.log),
  state: new Map(rows.state),
  drafts: new Map(rows.drafts),
});
const sizeOf = (rows: Rows) => areas.flatMap((area) => [...rows[area].values()]).reduce((sum, bytes) => sum + bytes.length, 0);
