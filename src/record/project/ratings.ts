import { addDays, dateOf, type CalendarDate } from "#base";
import type { PainByDay } from "#measure";
import type { Bodies } from "../entry.ts";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** Whether it holds a number. What was only noted for a trial is no check-in. */
export const isCheckIn = ({ did, pain, urgency, calm, worst, mood }: Bodies["rating"]): boolean =>
  did === undefined || [pain, urgency, calm, worst, mood].some((value) => value !== undefined);

/** The days on which a check-in was written, oldest first. */
export const ratedDaysOf = (shown: readonly Shown[]): readonly CalendarDate[] =>
  [...new Set(shown.flatMap((one) => (isShown(one, "rating") && isCheckIn(one.entry.body) ? [dateOf(one.entry.at)] : [])))].sort();

/** The pain of each day, as check-ins say; the mean where a day has several. */
export const painByDayOf = (shown: readonly Shown[]): PainByDay => {
  const pains = new Map<CalendarDate, number[]>();
  for (const one of shown) {
    if (!isShown(one, "rating") || one.entry.body.pain === undefined) continue;
    const day = dateOf(one.entry.at);
    const ofDay = pains.get(day);
    if (ofDay === undefined) pains.set(day, [one.entry.body.pain]);
    else ofDay.push(one.entry.body.pain);
  }
  return new Map([...pains].map(([day, of]) => [day, of.reduce((sum, pain) => sum + pain, 0) / of.length]));
};

export const baselineDays = 14;

/** How many of the 14 days up to and with `until` have a check-in. */
export const checkInDays = ({ ratedDays }: { readonly ratedDays: readonly CalendarDate[] }, until: CalendarDate): number => {
  const from = addDays(until, 1 - baselineDays);
  return ratedDays.filter((day) => from <= day && day <= until).length;
};
