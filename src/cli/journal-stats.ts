import { dateOf, ok } from "#base";
import { statsOf, type StoredEntry } from "#record";
import type { Command } from "./command.ts";
import { countLines, readJournal } from "./journal.ts";

/** Says in numbers what an exported journal holds, by kind and by month, without a word of what it says. */
export const journalStatsCommand: Command = {
  usage: "usage.journal-stats",
  names: 1,
  options: {},
  run: async ({ file }, world) => {
    const read = await readJournal(world, file);
    if (!read.ok) return read;
    const { entries, unreadable } = read.value;
    const { words } = world;
    const stats = { ...statsOf(entries), days: new Set(entries.map(({ at }) => dateOf(at))).size, byMonth: countByMonth(entries) };
    const text = [
      words["journal.stats.days"]({ entries: stats.entries, days: stats.days }),
      ...countLines(stats, world),
      ...(stats.entries > 0 ? [words["journal.months"]] : []),
      ...Object.entries(stats.byMonth).map(([month, count]) => `  ${words["journal.count"]({ kind: month, count })}`),
      ...(unreadable.length > 0 ? [words["journal.stats.unreadable"]({ count: unreadable.length })] : []),
    ].join("\n");
    return ok({ json: { ...stats, unreadable: unreadable.length }, text });
  },
};

function countByMonth(entries: readonly StoredEntry[]): { readonly [month: string]: number } {
  const counts = new Map<string, number>();
  for (const { at } of entries) counts.set(dateOf(at).slice(0, 7), (counts.get(dateOf(at).slice(0, 7)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
