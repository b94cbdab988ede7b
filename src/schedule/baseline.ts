import { addDays, dateOf, daysBetween, type CalendarDate, type Instant } from "#base";
import { baselineDays, checkInDays, type Projection } from "#record";

/** The two weeks of check-ins before a first session. Recommended, so that a change can be told from chance; never a bar. */
export interface Baseline {
  /** Days with a check-in among the last 14. */
  readonly rated: number;
  readonly of: number;
  readonly ratedToday: boolean;
  readonly complete: boolean;
  /** When it can be complete at the earliest, if every day from now on has a check-in. */
  readonly until: CalendarDate;
}

/** So many of the days must be rated for the mean to stand for them. */
const ratedDaysMin = 10;

export const baselineOf = (projection: Pick<Projection, "ratedDays">, at: Instant): Baseline => {
  const today = dateOf(at);
  const ratedToday = projection.ratedDays.includes(today);
  const rated = checkInDays(projection, today);
  // A fortnight after a gap of weeks begins anew: only days within reach of today belong to it.
  const since = projection.ratedDays.find((day) => day > addDays(today, -2 * baselineDays)) ?? today;
  const daysDone = daysBetween(since, today) + (ratedToday ? 1 : 0);
  const complete = daysDone >= baselineDays && rated >= ratedDaysMin;
  const daysLeft = complete ? 0 : Math.max(baselineDays - daysDone, ratedDaysMin - rated, 1);
  return { rated, of: baselineDays, ratedToday, complete, until: addDays(today, daysLeft - (ratedToday || complete ? 0 : 1)) };
};
