import { addDays, type CalendarDate } from "#base";

/** One pain rating a day; a day without one is missing, never 0. */
export type PainByDay = ReadonlyMap<CalendarDate, number>;

/** With fewer days than this a week has no mean. Our choice: more than half of it. */
const ratedDaysMin = 4;

/** The mean of the 7 days that end on `lastDay`; null when too few of them were rated. */
export const weekMean = (painByDay: PainByDay, lastDay: CalendarDate): number | null =>
  meanOver(painByDay, { lastDay, days: 7, ratedDaysMin });

/** The mean over so many days up to and with `lastDay`; null when fewer than `ratedDaysMin` of them were rated. */
export const meanOver = (
  painByDay: PainByDay,
  { lastDay, days, ratedDaysMin: least }: { readonly lastDay: CalendarDate; readonly days: number; readonly ratedDaysMin: number },
): number | null => {
  const rated = Array.from({ length: days }, (_, back) => painByDay.get(addDays(lastDay, -back))).filter((pain) => pain !== undefined);
  return rated.length < least ? null : rated.reduce((sum, pain) => sum + pain, 0) / rated.length;
};
