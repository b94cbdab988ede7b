import type { Mixture } from "../fit/mixture.ts";
import { exposureOf, halfLives, overHalfLives } from "../fit/half-lives.ts";
import { posteriorOf } from "../fit/posterior.ts";
import { priorFor, type Prior } from "../fit/prior.ts";
import { seriesOf, type Series } from "../fit/series.ts";
import { recallDaysOf, type PlannedDay } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";

/** What the models say of the effect. */
export interface Fits {
  readonly prior: Prior;
  readonly primary: Mixture;
  readonly ar1noise: Mixture;
  readonly locallevel: Mixture;
}

/**
 * The primary fit averages over how long the practice goes on acting; two others must not contradict it. After a single switch nothing
 * tells a slow effect from a trend, so there half-lives are not averaged and a change of slope is a column of its own (section 7).
 */
export const fitsOf = (trial: Trial, days: readonly PlannedDay[]): Fits => {
  const single = switchesOf(days) === 1;
  const slope = single ? [slopeChange(days)] : [];
  const [low, high] = trial.outcome.range;
  const prior = priorFor(high - low, 3 + slope.length, low);
  const series = (halfLife: number) => seriesFor(trial, days, halfLife, slope);
  const plain = series(0);
  return {
    prior,
    primary: single ? posteriorOf(plain, prior, "ar1").effect : overHalfLives(series, prior, halfLives).effect,
    ar1noise: posteriorOf(plain, prior, "ar1noise").effect,
    locallevel: posteriorOf(plain, prior, "locallevel").effect,
  };
};

/** Exposure is built up on every calendar day; a value that looks back over a week carries that week's mean exposure, on a calendar of weeks. */
function seriesFor(trial: Trial, days: readonly PlannedDay[], halfLife: number, more: readonly (readonly number[])[]): Series {
  const recall = recallDaysOf(trial);
  const exposure = exposureOf(
    days.map(({ x }) => x),
    halfLife,
  );
  const y = days.map((day) => day.y);
  if (recall === 1)
    return seriesOf(
      days.map(({ day }) => day),
      exposure,
      y,
      more,
    );
  const recalled = exposure.map((_, i) => {
    const part = exposure.slice(Math.max(0, i - recall + 1), i + 1);
    return part.reduce((sum, e) => sum + e, 0) / part.length;
  });
  return seriesOf(
    days.map(({ day }) => Math.floor(day / recall)),
    recalled,
    y,
    more,
  );
}

export const switchesOf = (days: readonly PlannedDay[]): number => days.filter(({ x }, i) => i > 0 && x !== days[i - 1]!.x).length;

function slopeChange(days: readonly PlannedDay[]): readonly number[] {
  const at = days.findIndex(({ x }, i) => i > 0 && x !== days[i - 1]!.x);
  const [begun, length] = [days[at]!.day, Math.max(1, days.at(-1)!.day - days[0]!.day)];
  return days.map(({ day }) => Math.max(0, day - begun) / length);
}
