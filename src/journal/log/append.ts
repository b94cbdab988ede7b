import { err, ok, type Result } from "#base";
import { checkDraft, newestVersion, parseEntry, type Draft, type StoredEntry } from "#record";
import { chainStart, chainValue, type Head } from "#wire";
import type { AppendFailed, DraftRefused } from "../journal.ts";
import { headerKey } from "../peek.ts";
import type { Change } from "../ports.ts";
import { compact } from "./compact.ts";
import { newEntryId } from "./entry-id.ts";
import { newFeed, putHead } from "./head.ts";
import { linesOf } from "./lines.ts";
import { addEntries, alone, catchUp, countLoose, segmentEntries, type Log } from "./log.ts";
import { rowKey, sealRow } from "./row.ts";
import { nextTick, stampOf } from "./stamp.ts";

/** Without Web Locks another tab can take the place we were about to take; so often we look again. */
const triesMax = 8;

/** Seals the drafts and returns once they are on disk. */
export const append = async (log: Log, drafts: readonly Draft[]): Promise<Result<readonly StoredEntry[], AppendFailed>> => {
  if (log.locked) return err({ type: "Locked" });
  for (const [index, draft] of drafts.entries()) {
    const checked = checkDraft(draft);
    if (!checked.ok) return err({ type: "DraftRefused", index, problem: checked.error });
  }
  if (drafts.length === 0) return ok([]);
  return alone(log, async () => {
    const written = await writeNext(log, () => entriesOf(log, drafts));
    // Joining rows is housekeeping: what was asked for is on disk already, and the next append tries again.
    if (written.ok) await compact(log);
    return written;
  });
};

/** Seals what `make` gives, once everything that other tabs wrote has been read. */
export const writeNext = async (
  log: Log,
  make: () => Result<readonly StoredEntry[], DraftRefused>,
): Promise<Result<readonly StoredEntry[], AppendFailed>> => {
  let refusedAt: number | undefined;
  let skip = 0;
  for (let tries = 0; tries < triesMax; tries++) {
    const upToDate = await catchUp(log);
    if (!upToDate.ok) return upToDate;
    // From here to the write nothing waits, so nobody can clear the keys in between.
    if (log.locked) return err({ type: "Locked" });
    const entries = make();
    if (!entries.ok || entries.value.length === 0) return entries;
    log.own ??= newFeed(log.deps);
    const end = endOf(log);
    // Refused, and still nothing readable came after: a damaged row sits where the next one belongs. Step over it.
    skip = end.seq === refusedAt ? skip + 1 : 0;
    refusedAt = end.seq;
    const batch = batchOf(log, entries.value, { ...end, seq: end.seq + skip });
    const written = await log.deps.store.write(batch.changes);
    if (written.ok) {
      keep(log, batch, entries.value);
      return entries;
    }
    if (written.error.type !== "Conflict") return err(written.error);
    if (written.error.on === "expect") return err({ type: "StorageGone", reason: "wiped" });
  }
  return err({ type: "StorageGone", reason: "contended" });
};

/** Drafts become entries: id, stamp, version. Each is checked once more as the text it is about to be. */
const entriesOf = (log: Log, drafts: readonly Draft[]): Result<readonly StoredEntry[], DraftRefused> => {
  const { deps } = log;
  const now = deps.clock.now();
  log.own ??= newFeed(deps);
  const entries: StoredEntry[] = [];
  for (const [index, { kind, at, zone, body }] of drafts.entries()) {
    log.tick = nextTick(log.tick, now);
    const stamp = stampOf(log.tick, log.own.feed);
    const written = JSON.stringify({ id: newEntryId(deps, now), stamp, at, zone, kind, v: newestVersion(kind), body });
    const entry = parseEntry(JSON.parse(written));
    if (!entry.ok) return err({ type: "DraftRefused", index, problem: entry.error });
    entries.push(entry.value);
  }
  return ok(entries);
};

interface Batch {
  readonly changes: readonly Change[];
  readonly rows: readonly { readonly seq: number; readonly entries: number }[];
  readonly head: Head;
}

/** Where the own feed ends: as its head says, unless rows were found beyond it. */
const endOf = ({ deps, own, places }: Log): Head => {
  const head = own ?? newFeed(deps);
  const place = places.get(head.feed);
  return place === undefined || place.seq <= head.seq ? head : { ...head, seq: place.seq, chain: place.chain ?? chainStart };
};

/** One envelope for every 256 entries, and the head, in one transaction. */
const batchOf = ({ deps, keys, header }: Log, entries: readonly StoredEntry[], end: Head): Batch => {
  let head = end;
  const changes: Change[] = [{ type: "expect", area: "keys", key: headerKey, bytes: header }];
  const rows: { seq: number; entries: number }[] = [];
  for (let start = 0; start < entries.length; start += segmentEntries) {
    const part = entries.slice(start, start + segmentEntries);
    const seq = head.seq + 1;
    const bytes = sealRow(deps, keys, { feed: head.feed, seq, prev: head.chain, lines: linesOf(part) });
    changes.push({ type: "add", area: "log", key: rowKey(head.feed, seq), bytes });
    rows.push({ seq, entries: part.length });
    head = { feed: head.feed, seq, chain: chainValue(bytes) };
  }
  changes.push(putHead(deps, keys, head));
  return { changes, rows, head };
};

const keep = (log: Log, { rows, head }: Batch, entries: readonly StoredEntry[]): void => {
  // Another tab's news may have made us read these rows while the write was finishing, or the person may have locked.
  if (log.locked || (log.places.get(head.feed)?.seq ?? 0) < head.seq) {
    log.own = head;
    log.places.set(head.feed, { seq: head.seq, chain: head.chain });
    for (const row of rows) countLoose(log, row.seq, row.entries);
  }
  if (!log.locked) addEntries(log, entries);
  log.deps.channel.tell("appended");
};
