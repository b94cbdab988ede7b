import { describe, expect, test } from "vitest";
import type { Trial } from "../trial/trial.ts";
import { pairMeansOf } from "./pair-means.ts";

/** Two pairs of four days a block, the first of each left out: practice, comparison, comparison, practice. */
const trial: Trial = {
  outcome: { range: [0, 10], better: "lower", mid: 2 },
  design: { kind: "pairs", periodDays: 4, washoutDays: 1, order: ["PC", "CP"], orderDrawnByApp: true },
  days: [9, 1, 2, 3, 9, 5, 6, null, 9, null, null, null, 9, 4, 4, 4].map((y, day) => ({ day, y })),
};

describe("what a person sees of a pair", () => {
  test("is each block's mean without its first days, and of how many days", () =>
    expect(pairMeansOf(trial)).toEqual([
      { pair: 1, first: "practice", practice: { mean: 2, days: 3 }, comparison: { mean: 5.5, days: 2 }, leftOut: false },
      { pair: 2, first: "comparison", practice: { mean: 4, days: 3 }, comparison: null, leftOut: false },
    ]));

  test("is there also of a pair that was left out, which is said", () =>
    expect(pairMeansOf({ ...trial, design: { ...trial.design, droppedPairs: [1] } })).toEqual(
      pairMeansOf(trial).map((pair) => ({ ...pair, leftOut: pair.pair === 1 })),
    ));

  test("is nothing where there are no pairs", () =>
    expect(pairMeansOf({ ...trial, design: { kind: "phases", periodDays: 8, order: ["CP"] } })).toEqual([]));
});
