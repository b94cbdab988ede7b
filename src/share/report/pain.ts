import { dateOf, daysBetween, type CalendarDate } from "#base";
import { nrsChange, type NrsChange } from "#measure";
import type { Leaving } from "../leaving/leaving.ts";
import { byKey } from "./by-key.ts";
import { sessionsIn, weeksOf } from "./dose.ts";

/** The pain of the period as a picture: one point a week, and none where too few days were rated. */
export interface Pain {
  readonly ratedDays: number;
  readonly days: number;
  readonly weeks: readonly PainWeek[];
  /** The first and the last week that have a mean; null when there are not two. */
  readonly first: PainWeek | null;
  readonly last: PainWeek | null;
  readonly change: NrsChange | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly flares: { readonly count: number; readonly worst: number | null };
}

export interface PainWeek {
  readonly from: CalendarDate;
  readonly rated: number;
  /** null when fewer than 4 of its days were rated. */
  readonly mean: number | null;
  readonly sessions: number;
}

/** As everywhere in Walnut: more than half of a week. */
const ratedDaysMin = 4;

export const painOf = (leaving: Leaving): Pain => {
  const { from, until, flares } = leaving;
  const byDay = painByDay(leaving);
  const done = leaving.sessions.filter(({ contactSeconds }) => contactSeconds > 0);
  const weeks = weeksOf(from, until).map((week) => {
    const rated = [...byDay].filter(([day]) => week.from <= day && day <= week.until).map(([, pain]) => pain);
    return {
      from: week.from,
      rated: rated.length,
      mean: rated.length < ratedDaysMin ? null : meanOf(rated),
      sessions: sessionsIn(done, week),
    };
  });
  const withMean = weeks.filter(({ mean }) => mean !== null);
  const [first, last] = withMean.length < 2 ? [null, null] : [withMean[0]!, withMean.at(-1)!];
  const worst = flares.flatMap((flare) => (flare.worst === undefined ? [] : [flare.worst]));
  return {
    ratedDays: byDay.size,
    days: daysBetween(from, until) + 1,
    weeks,
    first,
    last,
    change: first && last ? nrsChange({ baseline: first.mean!, followUp: last.mean! }) : null,
    lowest: byDay.size === 0 ? null : Math.min(...byDay.values()),
    highest: byDay.size === 0 ? null : Math.max(...byDay.values()),
    flares: { count: flares.length, worst: worst.length === 0 ? null : Math.max(...worst) },
  };
};

/** The mean where a day has several. */
export const painByDay = ({ ratings }: Pick<Leaving, "ratings">): ReadonlyMap<CalendarDate, number> => {
  const rated = ratings.flatMap(({ at, pain }) => (pain === undefined ? [] : [[dateOf(at), pain] as const]));
  return new Map([...byKey(rated, ([day]) => day)].map(([day, of]) => [day, meanOf(of.map(([, pain]) => pain))]));
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
