import { washoutDaysOf, daysThatCount } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";

/** What a person sees of a pair: the mean rating of each block without its first days, and how many days that is. */
export interface PairMeans {
  readonly pair: number;
  readonly first: "practice" | "comparison";
  readonly practice: BlockMean | null;
  readonly comparison: BlockMean | null;
  readonly leftOut: boolean;
}
export interface BlockMean {
  readonly mean: number;
  readonly days: number;
}

/** Pair by pair, as the coin's test reads them; null for a block without a rated day. */
export const pairMeansOf = (trial: Trial): readonly PairMeans[] => {
  if (trial.design.kind !== "pairs") return [];
  const days = daysThatCount({ ...trial, design: { ...trial.design, droppedPairs: [] } });
  const washout = washoutDaysOf(trial);
  const mean = (pair: number, x: 0 | 1): BlockMean | null => {
    const ratings = days.flatMap((day) =>
      day.pair === pair && day.x === x && day.dayInPeriod >= washout && day.y !== null ? [day.y] : [],
    );
    return ratings.length === 0 ? null : { mean: ratings.reduce((sum, y) => sum + y, 0) / ratings.length, days: ratings.length };
  };
  return trial.design.order.map((order, i) => ({
    pair: i + 1,
    first: order.startsWith("P") ? "practice" : "comparison",
    practice: mean(i + 1, 1),
    comparison: mean(i + 1, 0),
    leftOut: trial.design.droppedPairs?.includes(i + 1) ?? false,
  }));
};
