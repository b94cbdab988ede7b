import { posteriorOf } from "../fit/posterior.ts";
import { priorFor } from "../fit/prior.ts";
import { seriesOf } from "../fit/series.ts";
import type { RatedDay } from "../trial/trial.ts";
import type { Noise } from "./pairs-needed.ts";

/** nof1-method section 11: at least so many baseline days. */
export const baselineRatedMin = 7;

/**
 * How the days of a baseline vary, the careful way: fourteen days say little, so the middle of the upper half of what they leave open
 * is taken. Null when too few days were rated or all are the same.
 */
export const noiseOf = (days: readonly RatedDay[], [low, high]: readonly [number, number]): Noise | null => {
  const rated = days.filter(({ y }) => y !== null).toSorted((a, b) => a.day - b.day);
  if (rated.length < baselineRatedMin || new Set(rated.map(({ y }) => y)).size < 2) return null;
  const day = rated.map((each) => each.day);
  const series = seriesOf(
    day,
    day.map(() => 0),
    rated.map(({ y }) => y),
  );
  // Without a practice its column is empty and only the level and the trend are fitted.
  const { noise } = posteriorOf(series, priorFor(high - low, 3, low), "ar1");
  const spread = ({ sd, phi }: Noise) => (sd * sd * (1 + phi)) / (1 - phi);
  const ordered = noise.toSorted((a, b) => spread(a) - spread(b));
  let below = 0;
  return ordered.find(({ weight }) => (below += weight) >= 0.75) ?? null;
};
