import { addDays, dateOf, dateOfDay, dayNumberOf, daysBetween, type CalendarDate } from "#base";
import { meanOver } from "#measure";
import type { DayValue } from "./day-series.ts";
import type { FlareRecord } from "./flares.ts";
import type { SessionRecord } from "./sessions.ts";

/** Two weeks before the first session, and the last two. */
export interface BeforeAndNow {
  readonly firstSessionOn: CalendarDate | null;
  /** null where fewer than ten of the fourteen days have a number. */
  readonly now: number | null;
  readonly nowDays: number;
  /** null also while the two fortnights would overlap, or there was no session yet. */
  readonly before: number | null;
  readonly beforeDays: number;
  /** Less than two weeks lie between the first session and today. */
  readonly tooSoon: boolean;
  /** A spell of more pain fell into the fortnight before. What follows such a spell is mostly less, whatever is done. */
  readonly startedInFlare: boolean;
}

export const fortnightDays = 14;
/** The same for both fortnights, and the same as for the two weeks before a first session (`baselineOf`). */
export const fortnightRatedMin = 10;

/** Both means stand beside each other and say nothing about why. */
export const beforeAndNow = (
  values: readonly DayValue[],
  {
    sessions,
    flares,
    today,
  }: { readonly sessions: readonly SessionRecord[]; readonly flares: readonly FlareRecord[]; readonly today: CalendarDate },
): BeforeAndNow => {
  const first = sessions.find(({ counts }) => counts);
  const firstSessionOn = first === undefined ? null : dateOf(first.endedAt);
  const byDay = new Map(values.map(({ day, value }) => [dateOfDay(day), value]));
  const tooSoon = firstSessionOn !== null && daysBetween(firstSessionOn, today) < fortnightDays - 1;
  const lastBefore = firstSessionOn === null ? null : addDays(firstSessionOn, -1);
  const mean = (lastDay: CalendarDate) => meanOver(byDay, { lastDay, days: fortnightDays, ratedDaysMin: fortnightRatedMin });
  return {
    firstSessionOn,
    now: mean(today),
    nowDays: ratedIn(values, today),
    before: lastBefore === null || tooSoon ? null : mean(lastBefore),
    beforeDays: lastBefore === null ? 0 : ratedIn(values, lastBefore),
    tooSoon,
    startedInFlare: lastBefore !== null && flares.some((flare) => touches(flare, lastBefore)),
  };
};

const ratedIn = (values: readonly DayValue[], lastDay: CalendarDate): number => {
  const last = dayNumberOf(lastDay);
  return values.filter(({ day }) => last - fortnightDays < day && day <= last).length;
};

/** An open spell goes on until it is said to be over. */
const touches = ({ startedOn, endedOn }: FlareRecord, lastDay: CalendarDate): boolean =>
  startedOn <= lastDay && (endedOn === undefined || endedOn > addDays(lastDay, -fortnightDays));

/** On how many of the last 30 days, today included, something was checked in. */
export const checkInWindowDays = 30;
export const checkInsInWindow = (ratedDays: readonly CalendarDate[], today: CalendarDate): number => {
  const from = addDays(today, 1 - checkInWindowDays);
  return ratedDays.filter((day) => from <= day && day <= today).length;
};
