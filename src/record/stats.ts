import { dateOf, type CalendarDate } from "#base";
import type { StoredEntry } from "./entry.ts";
import { isKnown } from "./parse.ts";

/** What a journal holds, without a word of what it says. */
export interface Stats {
  readonly entries: number;
  readonly byKind: { readonly [kind: string]: number };
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  /** Written by a newer version: kept, and not read. */
  readonly newer: number;
}

export const statsOf = (entries: readonly StoredEntry[]): Stats => {
  const byKind = new Map<string, number>();
  for (const { kind } of entries) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  const days = entries.map(({ at }) => dateOf(at)).sort();
  return {
    entries: entries.length,
    byKind: Object.fromEntries([...byKind].sort(([a], [b]) => (a < b ? -1 : 1))),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    newer: entries.filter((entry) => !isKnown(entry)).length,
  };
};
