import { dateOf, dayNumberOf } from "#base";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** What a check-in can say about a day, each 0 to 10. */
export const dayMeasures = ["pain", "worst", "urgency", "calm", "mood"] as const;
export type DayMeasure = (typeof dayMeasures)[number];

/** One day that has a number. A day without one is not in the series: it is missing, never 0. */
export interface DayValue {
  /** Days since 1970-01-01 (`dayNumberOf`). */
  readonly day: number;
  /** The mean, where a day has several check-ins. */
  readonly value: number;
  /** How many check-ins that is the mean of, where it is more than one. */
  readonly of?: number;
  /** Every one of them was written on a later day. */
  readonly late: boolean;
}

/** A measure as check-ins say it, the earliest day first. */
export const daySeriesOf = (shown: readonly Shown[], measure: DayMeasure): readonly DayValue[] => {
  const days = new Map<number, { sum: number; count: number; late: boolean }>();
  for (const one of shown) {
    if (!isShown(one, "rating")) continue;
    const { [measure]: value, daysLate } = one.entry.body;
    if (value === undefined) continue;
    const day = dayNumberOf(dateOf(one.entry.at));
    const before = days.get(day) ?? { sum: 0, count: 0, late: true };
    days.set(day, { sum: before.sum + value, count: before.count + 1, late: before.late && daysLate !== undefined });
  }
  return [...days]
    .map(([day, { sum, count, late }]) => ({ day, value: sum / count, late, ...(count > 1 ? { of: count } : {}) }))
    .sort((a, b) => a.day - b.day);
};

/** A stretch of days, both ends included. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** The stretches of days that follow each other without one missing. A line is drawn within each of them and never between two. */
export const runsOf = <V extends { readonly day: number }>(values: readonly V[]): readonly (readonly V[])[] => {
  const runs: V[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)!.day === value.day - 1) run.push(value);
    else runs.push([value]);
  }
  return runs;
};

/** The days between `from` and `until` that have no value. */
export const gapsOf = (values: readonly { readonly day: number }[], { from, until }: DaySpan): readonly DaySpan[] => {
  const gaps: DaySpan[] = [];
  let next = from;
  for (const { day } of values) {
    if (day < from) continue;
    if (day > until) break;
    if (day > next) gaps.push({ from: next, until: day - 1 });
    next = day + 1;
  }
  if (next <= until) gaps.push({ from: next, until });
  return gaps;
};

/** With fewer days than this a week has no mean: the same rule as `weekMean` in `measure`. */
const ratedDaysMin = 4;

/**
 * The mean of the seven days that end on each day, where at least four of them have a value. It has none on a day that is missing, so that the
 * line of means breaks wherever the line of days does.
 */
export const weekMeansOf = (values: readonly DayValue[]): readonly { readonly day: number; readonly value: number }[] => {
  const means: { day: number; value: number }[] = [];
  let first = 0;
  let sum = 0;
  for (const [i, { day, value }] of values.entries()) {
    sum += value;
    while (values[first]!.day <= day - 7) sum -= values[first++]!.value;
    const count = i - first + 1;
    if (count >= ratedDaysMin) means.push({ day, value: sum / count });
  }
  return means;
};
