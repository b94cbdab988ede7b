import { chainStart, type ChainValue, type FeedId, type Head } from "#wire";
import type { Unreadable } from "../journal.ts";
import type { Row } from "../ports.ts";
import type { Keyring } from "../vault/keyring.ts";
import { feedOfKey, openRow, type OpenRow } from "./row.ts";

/** How far one feed has been followed. */
export interface Place {
  readonly seq: number;
  /** `undefined` after a damaged row: what follows it can be read, but not be tied to what stood before. */
  readonly chain: ChainValue | undefined;
}
export type Places = ReadonlyMap<FeedId, Place>;

export interface Followed {
  readonly rows: readonly OpenRow[];
  readonly unreadable: readonly Unreadable[];
  readonly places: Places;
}

/**
 * Opens rows in key order and ties each to the one before it in its feed. What is damaged, missing or out of the chain is
 * reported; every other row is given.
 */
export const follow = (keys: Keyring, given: readonly Row[], known: Places = new Map()): Followed => {
  const places = new Map<FeedId, Place>(known);
  const rows: OpenRow[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of given) {
    const opened = openRow(keys, row);
    if (!opened.ok) {
      unreadable.push({ where: row.key, why: opened.error.why, rows: 1 });
      const feed = feedOfKey(row.key) as FeedId;
      places.set(feed, { seq: places.get(feed)?.seq ?? 0, chain: undefined });
      continue;
    }
    const before = places.get(opened.value.feed) ?? start;
    if (opened.value.seq <= before.seq) continue;
    unreadable.push(...troublesBetween(before, opened.value));
    rows.push(opened.value);
    places.set(opened.value.feed, { seq: opened.value.seq, chain: opened.value.chain });
  }
  return { rows, unreadable, places };
};

/** Compares what was found with what the device knows it wrote. */
export const troublesAtEnd = (head: Head, place: Place = start): readonly Unreadable[] => {
  if (place.chain === undefined || head.seq < place.seq) return [];
  const where = `${head.feed}/end`;
  if (head.seq > place.seq) return [{ where, why: "missing", rows: head.seq - place.seq }];
  return head.chain === place.chain ? [] : [{ where, why: "broken-chain", rows: 1 }];
};

const start: Place = { seq: 0, chain: chainStart };

const troublesBetween = (before: Place, row: OpenRow): readonly Unreadable[] => {
  if (before.chain === undefined) return [];
  // A segment may reach back over rows that were followed before another tab joined them; their links were checked then.
  if (row.from <= before.seq) return [];
  const gap = row.from - before.seq - 1;
  if (gap > 0) return [{ where: row.key, why: "missing", rows: gap }];
  return row.prev === before.chain ? [] : [{ where: row.key, why: "broken-chain", rows: 1 }];
};
