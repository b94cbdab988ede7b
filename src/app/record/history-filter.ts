import { addDays, dateOf, type CalendarDate } from "#base";
import { saysAll, wantedWords, type Kind, type Shown } from "#record";

export interface HistoryFilter {
  readonly kind: Kind | "";
  /** "month": the last 30 days. "year": the last 365. Otherwise a calendar year, or "" for any time. */
  readonly period: string;
  /** Looked for in what the person typed himself. */
  readonly text: string;
}

export const noFilter: HistoryFilter = { kind: "", period: "", text: "" };
export const isFiltering = ({ kind, period, text }: HistoryFilter): boolean => kind !== "" || period !== "" || text.trim() !== "";

export const newestFirst = (shown: readonly Shown[]): readonly Shown[] =>
  shown.toSorted((a, b) => (a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0));

/** The kinds and years there are something of. */
export const offeredIn = (newest: readonly Shown[]): { readonly kinds: readonly Kind[]; readonly years: readonly string[] } => ({
  kinds: [...new Set(newest.map(({ entry }) => entry.kind))],
  years: [...new Set(newest.map(({ entry }) => entry.at.slice(0, 4)))],
});

/** What is left, in the order it came in. */
export const filtered = (newest: readonly Shown[], { kind, period, text }: HistoryFilter, today: CalendarDate): readonly Shown[] => {
  const wanted = wantedWords(text);
  const since = period === "month" ? addDays(today, -29) : period === "year" ? addDays(today, -364) : undefined;
  return newest.filter(
    ({ entry }) =>
      (kind === "" || entry.kind === kind) &&
      (period === "" || (since === undefined ? entry.at.startsWith(period) : dateOf(entry.at) >= since)) &&
      (wanted.length === 0 || saysAll(entry, wanted)),
  );
};

/** By month, in the order the entries came in. */
export const monthsOf = (entries: readonly Shown[]): readonly (readonly [string, readonly Shown[]])[] => {
  const months = new Map<string, Shown[]>();
  for (const shown of entries) {
    const month = shown.entry.at.slice(0, 7);
    const ofMonth = months.get(month);
    if (ofMonth === undefined) months.set(month, [shown]);
    else ofMonth.push(shown);
  }
  return [...months];
};
