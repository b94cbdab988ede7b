import { err, ok, type Result } from "#base";
import { byStamp, type EntryId, type StoredEntry } from "#record";
import type { FeedId, Head } from "#wire";
import type { Locked, Unreadable } from "../journal.ts";
import type { Row, StoreFailed, VaultDeps } from "../ports.ts";
import type { Keyring } from "../vault/keyring.ts";
import { follow, troublesAtEnd, type Place } from "./follow.ts";
import { headKey, openHead } from "./head.ts";
import { readLines } from "./lines.ts";
import { rowKey, type OpenRow } from "./row.ts";
import { noTick, tickAfter, type Tick } from "./stamp.ts";

/** What one tab knows of the journal while it is open. */
export interface Log {
  readonly deps: VaultDeps;
  readonly keys: Keyring;
  /** The vault's header: nothing is written unless the store still holds it. */
  readonly header: Uint8Array;
  readonly listeners: Set<() => void>;
  readonly ids: Set<EntryId>;
  readonly troubles: Map<string, Unreadable>;
  readonly places: Map<FeedId, Place>;
  entries: readonly StoredEntry[];
  /** This device's feed and how far it has come; `undefined` when its record was lost. */
  own: Head | undefined;
  tick: Tick;
  /** Rows of the own feed that are not in a segment yet, oldest first. */
  loose: LooseRow[];
  locked: boolean;
}

export interface LooseRow {
  readonly from: number;
  readonly entries: number;
}

/** Rows are joined into a segment from this many entries on: opening a segment costs as much as opening a row. */
export const segmentEntries = 256;

export const newLog = (deps: VaultDeps, keys: Keyring, header: Uint8Array): Log => ({
  deps,
  keys,
  header,
  listeners: new Set(),
  ids: new Set(),
  troubles: new Map(),
  places: new Map(),
  entries: [],
  own: undefined,
  tick: noTick,
  loose: [],
  locked: false,
});

/** Reads what this tab has not seen yet: everything at first, later what other tabs wrote. */
export const catchUp = async (log: Log): Promise<Result<void, StoreFailed | Locked>> => {
  // The head first: rows read after it are at least as new, so what it promises and they lack is truly missing.
  const stored = await log.deps.store.get("state", headKey);
  if (!stored.ok) return stored;
  if (log.locked) return err({ type: "Locked" });
  const head = openHead(log.keys, stored.value);
  const rows = await unseenRows(log, head);
  if (!rows.ok) return rows;
  if (log.locked) return err({ type: "Locked" });
  const followed = follow(log.keys, rows.value, log.places);
  for (const [feed, place] of followed.places) log.places.set(feed, place);
  report(log, followed.unreadable);
  if (head === undefined) report(log, [{ where: headKey, why: "damaged", rows: 1 }]);
  else report(log, troublesAtEnd(head, log.places.get(head.feed)));
  log.own = head;
  takeIn(log, followed.rows);
  return ok(undefined);
};

/** Puts entries into the order of their stamps; one that is there already is not there twice. */
export const addEntries = (log: Log, entries: readonly StoredEntry[]): void => {
  const fresh = entries.filter(({ id }) => !log.ids.has(id) && log.ids.add(id));
  if (fresh.length === 0) return;
  fresh.sort(byStamp);
  log.tick = newestTick(log, fresh);
  log.entries = inOrder(log.entries, fresh);
  for (const listener of log.listeners) listener();
};

/** Counts a row of the own feed towards the next segment. */
export const countLoose = (log: Log, from: number, entries: number): void => {
  if (entries >= segmentEntries) log.loose = [];
  else log.loose.push({ from, entries });
};

/** Waits for its turn among all tabs. A browser that refuses locks to this page has no storage for it either. */
export const alone = async <T, E>(log: Log, work: () => Promise<Result<T, E>>): Promise<Result<T, E | StoreFailed>> => {
  try {
    return await log.deps.lock(work);
  } catch (error) {
    if (error instanceof DOMException) return err({ type: "StorageGone", reason: error.name });
    throw error;
  }
};

const unseenRows = async (log: Log, head: Head | undefined): Promise<Result<readonly Row[], StoreFailed>> => {
  const place = head?.feed === log.own?.feed && head !== undefined ? log.places.get(head.feed) : undefined;
  if (head === undefined || place === undefined) return log.deps.store.list("log");
  const rows = await log.deps.store.list("log", rowKey(head.feed, place.seq));
  return rows.ok ? ok(rows.value.filter(({ key }) => key.startsWith(`${head.feed}/`))) : rows;
};

const takeIn = (log: Log, rows: readonly OpenRow[]): void => {
  const entries: StoredEntry[] = [];
  for (const row of rows) {
    const lines = readLines(row.lines);
    for (const line of lines) {
      if (line.ok) entries.push(line.value);
      else report(log, [{ where: `${row.key}#${line.error.line}`, why: "entry", rows: 0 }]);
    }
    if (row.feed === log.own?.feed) countLoose(log, row.from, lines.length);
    row.lines.fill(0);
  }
  addEntries(log, entries);
};

/** From the newest back: the first stamp that is followed settles it, for all others are older. */
const newestTick = ({ tick, own, deps }: Log, sorted: readonly StoredEntry[]): Tick => {
  const now = deps.clock.now();
  for (let i = sorted.length - 1; i >= 0; i--) {
    const followed = tickAfter(tick, sorted[i]!.stamp, own?.feed, now);
    if (followed !== tick) return followed;
  }
  return tick;
};

/** What is new nearly always comes last; then nothing has to be sorted again. */
const inOrder = (before: readonly StoredEntry[], fresh: readonly StoredEntry[]): readonly StoredEntry[] => {
  const last = before.at(-1);
  const all = before.concat(fresh);
  return last === undefined || byStamp(last, fresh[0]!) < 0 ? all : all.sort(byStamp);
};

const report = (log: Log, troubles: readonly Unreadable[]): void => {
  for (const trouble of troubles) log.troubles.set(`${trouble.why} ${trouble.where}`, trouble);
};
