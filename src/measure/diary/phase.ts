import type { VoidPhase } from "./day.ts";

/** A time on the wall clock, HH:MM. */
export type ClockTime = string;

/**
 * Which part of the day each void belongs to, from when the person went to bed and got up. Only the clock on the wall counts, so a night across
 * midnight, or one in which the clocks change, needs nothing special. The first void after getting up is the first-morning one.
 */
export const phasesFrom = (
  times: readonly ClockTime[],
  { bed, rise }: { readonly bed: ClockTime; readonly rise: ClockTime },
): readonly VoidPhase[] => {
  const sinceRise = times.map((time) => minutesFrom(rise, time));
  const awakeMinutes = minutesFrom(rise, bed);
  const first = sinceRise.indexOf(Math.min(...sinceRise));
  return sinceRise.map((minutes, nth) => {
    if (minutes >= awakeMinutes) return "night";
    return nth === first ? "first-morning" : "day";
  });
};

/** Minutes on the clock from one time forward to another, 0 to 1439. */
const minutesFrom = (from: ClockTime, to: ClockTime): number => (minutesOf(to) - minutesOf(from) + 1440) % 1440;

const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
