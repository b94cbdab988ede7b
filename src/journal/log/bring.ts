import { err, ok, type Result } from "#base";
import { parseEntry, type EntryId, type StoredEntry } from "#record";
import { giveWay, type Done } from "../copy/give-way.ts";
import type { AppendFailed, Brought, DraftRefused } from "../journal.ts";
import { writeNext } from "./append.ts";
import { compact } from "./compact.ts";
import { alone, catchUp, segmentEntries, type Log } from "./log.ts";

/** Eight segments in one transaction: what is there after a kill is a whole number of these. */
export const broughtAtOnce = 8 * segmentEntries;

/**
 * Takes in entries that a copy holds, with the ids and stamps they have. They become rows of this device's own feed: the feed says
 * who wrote the row to disk, the stamp who made the entry. What is there already is not written again, so bringing the same copy
 * twice, or once more after it stopped half way, adds only what is missing.
 */
export const bring = async (
  log: Log,
  entries: readonly StoredEntry[],
  progress?: (done: Done) => void,
): Promise<Result<Brought, AppendFailed>> => {
  for (const [index, entry] of entries.entries()) {
    const checked = parseEntry(entry);
    if (!checked.ok) return err({ type: "DraftRefused", index, problem: checked.error } satisfies DraftRefused);
  }
  return take(log, entries, progress);
};

/** The same for entries that were checked a moment ago, when their lines were read. */
export const take = async (
  log: Log,
  entries: readonly StoredEntry[],
  progress?: (done: Done) => void,
): Promise<Result<Brought, AppendFailed>> => {
  const current = await alone(log, () => catchUp(log));
  if (!current.ok) return current;
  const differing = differingFrom(log, entries);
  let added = 0;
  for (let start = 0; start < entries.length; start += broughtAtOnce) {
    const part = entries.slice(start, start + broughtAtOnce);
    const written = await alone(log, () => writeNext(log, () => ok(newIn(log, part))));
    if (!written.ok) return written;
    added += written.value.length;
    progress?.({ done: start + part.length, of: entries.length });
    await giveWay();
  }
  await alone(log, async () => ok(await compact(log)));
  return ok({ added, present: entries.length - added, differing });
};

const newIn = ({ ids }: Log, part: readonly StoredEntry[]): readonly StoredEntry[] => {
  const once = new Map(part.map((entry) => [entry.id, entry]));
  return [...once.values()].filter(({ id }) => !ids.has(id));
};

/** The same id with something else in it: only a file that somebody edited has that. The entry that was here stays. */
const differingFrom = ({ ids, entries: known }: Log, given: readonly StoredEntry[]): readonly EntryId[] => {
  const both = new Map(given.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, entry]));
  if (both.size === 0) return [];
  const differs = (entry: StoredEntry) => both.has(entry.id) && JSON.stringify(both.get(entry.id)) !== JSON.stringify(entry);
  return known.filter(differs).map(({ id }) => id);
};
