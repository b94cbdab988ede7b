import { startDays } from "../coin/assignments.ts";
import { linearTest } from "../coin/linear.ts";
import { pairDifferences } from "../coin/pair-differences.ts";
import { pairTest } from "../coin/pairs.ts";
import type { CoinTest } from "../coin/inversion.ts";
import { ratedDaysMin, washoutDaysOf, type PlannedDay } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";
import { wasDrawn } from "./refuse.ts";

/** Practice less comparison in each pair that is complete. */
export const differencesOf = (trial: Trial, days: readonly PlannedDay[]): readonly number[] =>
  trial.design.kind === "pairs" ? pairDifferences(days, washoutDaysOf(trial), ratedDaysMin(trial)).map(({ difference }) => difference) : [];

/** What the coin alone says; null when there was none. */
export const coinTestOf = (trial: Trial, days: readonly PlannedDay[]): CoinTest | null => {
  if (!wasDrawn(trial)) return null;
  if (trial.design.kind === "pairs") {
    const differences = differencesOf(trial, days);
    return differences.length === 0 ? null : pairTest(differences);
  }
  const rated = days.filter(({ y }) => y !== null);
  const day = rated.map((each) => each.day);
  const begun = days.find(({ x }) => x === 1)!.day;
  const [firstStart, lastStart] = trial.design.window!;
  const all = startDays(day, firstStart, lastStart);
  return linearTest(
    rated.map(({ y }) => y!),
    rated.map(({ x }) => x),
    all.filter((_, i) => firstStart + i !== begun),
    day,
  );
};
