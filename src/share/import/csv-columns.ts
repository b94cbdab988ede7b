import { parseDate, type CalendarDate } from "#base";

/** What a column of a table can be. */
export const csvFields = ["date", "time", "pain", "worst", "urgency", "calm", "mood", "note"] as const;
export type CsvField = (typeof csvFields)[number];

/** In which order a date names its parts. 03/04/2026 is two days, and only the person knows which. */
export const dateOrders = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Which column holds what; a field that is not named is not in the table. */
export type CsvColumns = { readonly [F in CsvField]?: number };

const names: { readonly [F in CsvField]: RegExp } = {
  date: /^(date|day|datum|tag|fecha|d[ií]a)\b/i,
  time: /^(time|zeit|uhrzeit|hora)\b/i,
  pain: /^(pain|schmerz|dolor)/i,
  worst: /^(worst|max|schlimmst|st[aä]rkst|peor)/i,
  urgency: /^(urge|urgency|harndrang|drang|urgencia|ganas)/i,
  calm: /^(calm|ruhe|calma)/i,
  mood: /^(mood|stimmung|[aá]nimo)/i,
  note: /^(note|comment|notiz|bemerkung|kommentar|nota|comentario)/i,
};

/** What the columns are probably, by their names; each column once, each field once. The person sees it and changes it. */
export const guessColumns = (header: readonly string[]): CsvColumns => {
  const taken = new Set<number>();
  const columns: { [F in CsvField]?: number } = {};
  for (const field of csvFields) {
    const at = header.findIndex((name, i) => !taken.has(i) && names[field].test(name.trim()));
    if (at < 0) continue;
    taken.add(at);
    columns[field] = at;
  }
  return columns;
};

/**
 * What the dates themselves give away: the order that most of them have, and one that is no date in any order says nothing about it. "open" when
 * they could be read in two ways; null when not one of them is a date.
 */
export const guessOrder = (dates: readonly string[]): DateOrder | "open" | null => {
  const orders = dates.flatMap(ordersOf);
  const count = (order: DateOrder) => orders.filter((one) => one === order).length;
  const most = Math.max(...dateOrders.map(count));
  if (most === 0) return null;
  const possible = dateOrders.filter((order) => count(order) === most);
  // A year that stands first can be nothing else.
  return possible.length === 1 || possible[0] === "ymd" ? possible[0]! : "open";
};

/** Where the first of them is that could be two days. */
export const firstOpenDate = (dates: readonly string[]): number => dates.findIndex((text) => ordersOf(text).length > 1);

/** How a spreadsheet counts days when a column of dates was not saved as dates. */
export const isDayNumber = (text: string): boolean => /^\d{5}(?:[.,]\d+)?$/.test(text.trim());

const ordersOf = (text: string): readonly DateOrder[] => dateOrders.filter((order) => readDate(text, order) !== null);

/** A date as people write it; null when it is none. What stands after it, from a space or a T on, is the time. */
export const readDate = (text: string, order: DateOrder): CalendarDate | null => {
  const parts = /^(\d{1,4})[-./ ]{1,2}(\d{1,2})[-./ ]{1,2}(\d{1,4})\.?$/.exec(splitTime(text).date);
  if (parts === null) return null;
  const [a, b, c] = parts.slice(1) as [string, string, string];
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  if (year.length !== 4 || month.length > 2 || day.length > 2) return null;
  const date = parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date.ok ? date.value : null;
};

/** "2026-03-01 07:10" and "2026-03-01T07:10:00Z" are a date and a time; a zone at the end is left aside: the day is the one that was written. */
export const splitTime = (text: string): { readonly date: string; readonly time: string } => {
  const trimmed = text.trim();
  const parts = /^(.*?)(?:T|\s+)(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(trimmed);
  return parts === null ? { date: trimmed, time: "" } : { date: parts[1]!.trim(), time: parts[2]! };
};

/** HH:MM; null when it is no time of day. */
export const readTime = (text: string): string | null => {
  const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null;
  return `${parts[1]!.padStart(2, "0")}:${parts[2]}`;
};
