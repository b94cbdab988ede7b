import { msOf, type Instant } from "#base";
import type { Projection } from "#record";

/** Two devices may differ by minutes; by more than this a clock was moved. */
const aheadMinutesMax = 60;

/**
 * When the newest entry was written, where that is later than now: the clock jumped back, and nothing that counts days can be trusted.
 * Settings and what the app writes for itself are not entries a person would know.
 */
export const clockBehind = ({ shown }: Pick<Projection, "shown">, at: Instant): Instant | null => {
  const newest = shown
    .filter(({ entry }) => entry.kind !== "setting" && entry.kind !== "device" && entry.kind !== "shared")
    .map(({ entry }) => entry.at)
    .reduce<Instant | null>((latest, one) => (latest === null || msOf(one) > msOf(latest) ? one : latest), null);
  return newest !== null && msOf(newest) - msOf(at) > aheadMinutesMax * 60_000 ? newest : null;
};
