import { dateOf, err, instantOn, msOf, ok, type CalendarDate, type Instant, type Result, type Zone } from "#base";
import { parseNrs } from "#measure";
import { isDayNumber, readDate, readTime, splitTime, type CsvColumns, type CsvField, type DateOrder } from "./csv-columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { Found } from "./mark.ts";

export interface CsvSettings {
  readonly columns: CsvColumns;
  readonly order: DateOrder;
  readonly zone: Zone;
  readonly now: Instant;
}

/** What is wrong, in which line, in which column, and what stands there. */
export interface CsvMistake {
  readonly line: number;
  /** null when the whole line is meant. */
  readonly field: CsvField | null;
  readonly what: CsvMistakeWhat;
  readonly text: string;
}
export const csvMistakes = [
  "no-date",
  "bad-date",
  "day-number",
  "in-the-future",
  "bad-time",
  "not-a-number",
  "not-whole",
  "out-of-range",
  "open-quote",
  "too-long",
] as const;
export type CsvMistakeWhat = (typeof csvMistakes)[number];

const ratings = ["pain", "worst", "urgency", "calm", "mood"] as const;
/** A table that names no time means the day; noon is on that day in every zone. */
const noTime = "12:00";
const noteLengthMax = 2000;

/** What a row says: a check-in, a note, both, or nothing. An empty cell is a number that is not known. */
export const readRow = ({ line, cells }: CsvRow, { columns, order, zone, now }: CsvSettings): Result<readonly Found[], CsvMistake> => {
  const textAt = (field: CsvField) => (columns[field] === undefined ? "" : (cells[columns[field]] ?? "").trim());
  const wrong = (field: CsvField, what: CsvMistakeWhat) => err({ line, field, what, text: textAt(field).slice(0, 40) });
  const isEmpty = [...ratings, "note" as const].every((field) => textAt(field) === "");
  if (isEmpty) return ok([]);
  if (textAt("date") === "") return wrong("date", "no-date");
  const date = readDate(textAt("date"), order);
  if (date === null) return wrong("date", isDayNumber(textAt("date")) ? "day-number" : "bad-date");
  const timeText = textAt("time") || splitTime(textAt("date")).time;
  const time = timeText === "" ? noTime : readTime(timeText);
  if (time === null) return wrong(textAt("time") === "" ? "date" : "time", "bad-time");
  if (isFuture(date, time, { zone, now, hasTime: timeText !== "" })) return wrong("date", "in-the-future");
  const body: { [field: string]: number } = {};
  for (const field of ratings) {
    if (textAt(field) === "") continue;
    const read = parseNrs(textAt(field));
    if (!read.ok) return wrong(field, whats[read.error.type]);
    body[field] = read.value;
  }
  const note = textAt("note");
  if (note.length > noteLengthMax) return wrong("note", "too-long");
  const at = instantOn(date, time, zone);
  return ok([
    ...(Object.keys(body).length > 0 ? [{ kind: "rating", at, body, line } as const] : []),
    ...(note === "" ? [] : [{ kind: "note", at, body: { text: note }, line } as const]),
  ]);
};

const whats = { NotANumber: "not-a-number", NotWhole: "not-whole", OutOfRange: "out-of-range" } as const;

interface Moment {
  readonly zone: Zone;
  readonly now: Instant;
  readonly hasTime: boolean;
}

/** Today without a time is today, whatever the clock says. */
const isFuture = (date: CalendarDate, time: string, { zone, now, hasTime }: Moment): boolean =>
  hasTime ? msOf(instantOn(date, time, zone)) > msOf(now) : date > dateOf(now);
