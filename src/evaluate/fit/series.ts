import { assert } from "#base";

/** Ratings and what may explain them: only answered days, each with its place on the calendar. */
export interface Series {
  /** Rising; a gap of d days is a step of d days. */
  readonly day: readonly number[];
  readonly y: readonly number[];
  /** One list a column; the first is all ones, the second the effect that is asked for. */
  readonly columns: readonly (readonly number[])[];
}

/** Where the effect stands among the columns. */
export const effectColumn = 1;

/**
 * 1, exposure, trend, and further columns; days without a rating are left out, but the trend runs over the whole planned calendar
 * from -0.5 to 0.5, so that its coefficient is the change over the whole trial.
 */
export const seriesOf = (
  day: readonly number[],
  exposure: readonly number[],
  y: readonly (number | null)[],
  more: readonly (readonly number[])[] = [],
): Series => {
  assert(day.length === exposure.length && day.length === y.length && more.every((column) => column.length === day.length), "columns fit");
  const [first = 0, last = 0] = [day[0], day.at(-1)];
  const kept = day.map((_, index) => index).filter((index) => y[index] !== null);
  const pick = (column: readonly number[]) => kept.map((index) => column[index]!);
  const trend = day.map((d) => (d - (first + last) / 2) / Math.max(1, last - first));
  const ones = day.map(() => 1);
  return { day: pick(day), y: kept.map((index) => y[index]!), columns: [ones, exposure, trend, ...more].map(pick) };
};
