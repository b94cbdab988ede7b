import type { PlannedDay } from "../trial/timetable.ts";

/** How much the ratings vary from day to day within a period, pooled over periods; 0 when no period has two. */
export const withinPeriodSd = (days: readonly PlannedDay[]): number => {
  let [squares, freedom] = [0, 0];
  for (const period of new Set(days.map((day) => day.period))) {
    const ratings = days.flatMap((day) => (day.period === period && day.y !== null ? [day.y] : []));
    const mean = ratings.reduce((sum, y) => sum + y, 0) / Math.max(1, ratings.length);
    for (const y of ratings) squares += (y - mean) ** 2;
    freedom += Math.max(0, ratings.length - 1);
  }
  return freedom === 0 ? 0 : Math.sqrt(squares / freedom);
};
