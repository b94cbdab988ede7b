import { dateOfDay, type CalendarDate } from "#base";
import type { DayMeasure, DaySpan, Phase } from "#record";
import type { DayStory } from "./day-picture.ts";
import { contains } from "./say-day.ts";

/** A day of the picture, with everything the picture shows of it. */
export interface DayRow {
  readonly date: CalendarDate;
  /** undefined: no entry. */
  readonly value: number | undefined;
  /** How many check-ins it is the mean of, where it is more than one. */
  readonly of: number | undefined;
  readonly mean: number | undefined;
  readonly late: boolean;
  readonly session: boolean;
  readonly flare: boolean;
  readonly phase: Phase["name"] | undefined;
}

/** Every day of the window since the first entry, the earliest first; days without an entry too. */
export const rowsOf = (story: DayStory, window: DaySpan): readonly DayRow[] => {
  const values = new Map(story.values.map((one) => [one.day, one]));
  const means = new Map(story.means.map(({ day, value }) => [day, value]));
  const sessions = new Set(story.sessions);
  const from = Math.max(window.from, story.bounds.from);
  return Array.from({ length: Math.max(0, window.until - from + 1) }, (_, i) => {
    const day = from + i;
    return {
      date: dateOfDay(day),
      value: values.get(day)?.value,
      of: values.get(day)?.of,
      mean: means.get(day),
      late: values.get(day)?.late ?? false,
      session: sessions.has(day),
      flare: story.flares.some((flare) => contains(flare, day)),
      phase: story.phases.find((phase) => contains(phase, day))?.name,
    };
  });
};

/**
 * The picture as a table for other programs: the same days, the same numbers, no more. Names of columns are in English in every language, so that
 * what reads them need not know ours. An empty field is a day without an entry.
 */
export const csvOf = (rows: readonly DayRow[], measure: DayMeasure): string => {
  const lines = rows.map(({ date, value, mean, late, session, flare, phase }) =>
    [date, plain(value), plain(mean), value === undefined ? "" : yes(late), yes(session), yes(flare), phase ?? ""].join(","),
  );
  return [`date,${measure},mean_of_7_days,written_later,session,more_pain_than_usual,phase`, ...lines]
    .map((line) => `${line}\r\n`)
    .join("");
};

const plain = (value: number | undefined): string => (value === undefined ? "" : String(Math.round(value * 100) / 100));
const yes = (is: boolean): string => (is ? "yes" : "no");
