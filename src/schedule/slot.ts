import { addDays, dateOf, instantAt, instantOn, msOf, weekdayOf, type EpochMs, type Instant, type Zone } from "#base";
import { covers, type Block } from "./block.ts";

/** The person's own rhythm: a weekday (1 is Monday), a time of day, or both. */
export interface Rhythm {
  readonly weekday?: number;
  readonly time?: string;
}

/** A pause may run for months; beyond two years nobody plans. */
const daysAheadMax = 732;
/** Where only a weekday was chosen. */
const usualTime = "19:00";

/** A week counts from the end of a session, so the usual time is always a little too early. So much later the same evening is still that evening. */
const laterHoursMax = 3;
const fiveMinutes = 5 * 60_000;

/** The first planned weekday and time from `earliest` on that no block covers; null without a plan. */
export const slotFrom = (earliest: EpochMs, { weekday, time }: Rhythm, blocks: readonly Block[], zone: Zone): Instant | null => {
  if (weekday === undefined && time === undefined) return null;
  const first = dateOf(instantAt(earliest, zone));
  const soonest = Math.ceil(earliest / fiveMinutes) * fiveMinutes;
  for (let ahead = 0; ahead <= daysAheadMax; ahead++) {
    const day = addDays(first, ahead);
    if (weekday !== undefined && weekdayOf(day) !== weekday) continue;
    const usual = msOf(instantOn(day, time ?? usualTime, zone));
    const slot = instantAt(Math.max(usual, soonest) as EpochMs, zone);
    const isThatEvening = msOf(slot) - usual <= laterHoursMax * 3_600_000 && dateOf(slot) === day;
    if (isThatEvening && !blocks.some((block) => covers(msOf(slot), block))) return slot;
  }
  return null;
};
