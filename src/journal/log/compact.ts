import { headerKey } from "../peek.ts";
import type { Change } from "../ports.ts";
import { follow } from "./follow.ts";
import { countLines, joinLines } from "./lines.ts";
import { segmentEntries, type Log } from "./log.ts";
import { rowKey, sealRow, segmentHeads, type OpenRow } from "./row.ts";

/**
 * Joins the newest rows into one segment once they hold enough entries. One transaction removes them and puts the segment in
 * the last one's place: whatever happens, the entries are there once.
 */
export const compact = async (log: Log): Promise<void> => {
  const { deps, keys, own } = log;
  const oldest = log.loose[0];
  if (log.locked || own === undefined || oldest === undefined || entriesIn(log) < segmentEntries) return;
  const listed = await deps.store.list("log", rowKey(own.feed, oldest.from - 1));
  if (!listed.ok || log.locked) return;
  // What the store holds now decides, not what this tab remembers: another tab may have joined some of them.
  const { rows } = follow(
    keys,
    listed.value.filter(({ key }) => key.startsWith(`${own.feed}/`)),
  );
  const run = newestRun(rows);
  log.loose = run.map((row) => ({ from: row.from, entries: countLines(row.lines) }));
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || entriesIn(log) < segmentEntries) return;
  const lines = joinLines(run.map((row) => row.lines));
  const place = { feed: own.feed, seq: last.seq, prev: first.prev, lines };
  const segment = sealRow(deps, keys, place, segmentHeads({ ...place, from: first.from, chain: last.chain }));
  for (const bytes of [lines, ...rows.map((row) => row.lines)]) bytes.fill(0);
  const written = await deps.store.write([
    { type: "expect", area: "keys", key: headerKey, bytes: log.header },
    ...run.slice(0, -1).map(({ key }): Change => ({ type: "remove", area: "log", key })),
    { type: "put", area: "log", key: last.key, bytes: segment },
  ]);
  if (written.ok) log.loose = [];
};

const entriesIn = (log: Log) => log.loose.reduce((sum, row) => sum + row.entries, 0);

/** From the end back to the first row that is full, or does not continue the one before it: a gap stays where it can be seen. */
const newestRun = (rows: readonly OpenRow[]): readonly OpenRow[] => {
  let start = rows.length;
  for (let i = rows.length - 1; i >= 0; i--) {
    const [row, next] = [rows[i]!, rows[i + 1]];
    if (countLines(row.lines) >= segmentEntries) break;
    if (next !== undefined && (next.from !== row.seq + 1 || next.prev !== row.chain)) break;
    start = i;
  }
  return rows.slice(start);
};
