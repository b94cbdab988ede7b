import { deleteDB, openDB } from "idb";

/**
 * Lets Chromium begin a new log file before anything is written.
 *
 * It keeps all databases of an address in one LevelDB, and after a kill goes on writing behind a record that was cut short. The next opening
 * takes that place for damage and throws everything away, what was safely on disk included (`e2e/torn-log.spec.ts`). A log is closed, and
 * what it holds moved to where it is safe, once more is written than the write buffer takes: at most 4 MiB. Other browsers keep SQLite.
 */
export const beginFreshLog = async (): Promise<void> => {
  if (!isChromium()) return;
  try {
    await navigator.locks.request(name, fillAndRemove);
  } catch {
    // Too little room for it, or private browsing: then the record is as safe as the browser makes it.
  }
};

const name = "walnut-filler";
/** A larger row would be laid beside the log as a file of its own. */
const rowBytes = 32 * 1024;
const rows = (4 * 1024 * 1024) / rowBytes + 8;

const fillAndRemove = async (): Promise<void> => {
  const db = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore("filler") });
  const filler = new Uint8Array(rowBytes);
  const tx = db.transaction("filler", "readwrite", { durability: "relaxed" });
  for (let row = 0; row < rows; row++) void tx.store.put(filler, row);
  await tx.done;
  db.close();
  await deleteDB(name);
};

interface Named {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}
const isChromium = (): boolean =>
  (globalThis.navigator as Named | undefined)?.userAgentData?.brands.some(({ brand }) => brand === "Chromium") ?? false;
