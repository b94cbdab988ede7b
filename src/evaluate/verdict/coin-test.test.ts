import { expect, test } from "vitest";
import { startDays } from "../coin/assignments.ts";
import { linearTest } from "../coin/linear.ts";
import { pairTest } from "../coin/pairs.ts";
import { inventedTrial } from "../testing/invented.ts";
import { daysThatCount } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";
import { coinTestOf, differencesOf } from "./coin-test.ts";

const pairs = inventedTrial({ seed: 4, benefit: 1.5 });
const drawn: Trial = {
  ...inventedTrial({ seed: 8, benefit: 2, order: ["CP"], lengths: [50, 62] }),
  design: { kind: "start-point", periodDays: 56, order: ["CP"], phaseDays: [50, 62], window: [40, 70], orderDrawnByApp: true },
};
const testOf = (trial: Trial) => coinTestOf(trial, daysThatCount(trial));

test("pairs: the test of their differences", () => {
  expect(testOf(pairs)).toEqual(pairTest(differencesOf(pairs, daysThatCount(pairs))));
});

test("a drawn start day: every day it could have been, on the days that were rated, with a straight trend", () => {
  const rated = drawn.days.filter(({ y }) => y !== null);
  expect(rated.length).toBeLessThan(112);
  const day = rated.map((each) => each.day);
  const others = startDays(day, 40, 70).filter((_, i) => i !== 10);
  const byHand = linearTest(
    rated.map(({ y }) => y!),
    day.map((d) => (d >= 50 ? 1 : 0)),
    others,
    day.map((d) => (d - 55.5) / 111),
  )!;
  const found = testOf(drawn)!;
  expect(others).toHaveLength(30);
  expect(found.M).toBe(31);
  for (const part of ["stat", "pGe", "pLe", "p2", "lo", "hi", "hl"] as const) expect(found[part]).toBeCloseTo(byHand[part], 9);
});

test.each<[string, Trial]>([
  ["no coin", { ...pairs, design: { ...pairs.design, orderDrawnByApp: false } }],
  ["a start day of one's own", { ...drawn, design: { ...drawn.design, kind: "phases" } }],
  ["a start day, and nobody knows from which", { ...drawn, design: { ...drawn.design, window: undefined as never } }],
  ["pairs of which none is complete", { ...pairs, days: pairs.days.map((each) => ({ ...each, y: null })) }],
])("%s: no test", (_what, trial) => expect(testOf(trial)).toBeNull());
