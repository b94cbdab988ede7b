import { describe, expect, test } from "vitest";
import { inventedTrial } from "../testing/invented.ts";
import { parseTrial } from "./parse-trial.ts";
import { daysThatCount, periodsOf, ratedDaysMin, timetableOf, washoutDaysOf } from "./timetable.ts";

const trial = inventedTrial({ seed: 1 });
const { outcome, design, days } = trial;
const kept = (period: number) => ({ period, planned: 2, done: 2 });
const pairs = (more: object) => ({ ...trial, design: { ...design, ...more } });
const phases = (order: readonly string[], more: object = {}) => ({ ...trial, design: { kind: "phases", periodDays: 30, order, ...more } });
const startPoint = (order: readonly string[], more: object = {}) => phases(order, { kind: "start-point", ...more });

test("a trial is read as it stands", () => expect(parseTrial(structuredClone(trial))).toEqual({ ok: true, value: trial }));

describe("what cannot be right is refused, with its place", () => {
  test.each<[string, unknown, string, string]>([
    ["nothing", null, "", "wrong-type"],
    ["no days", { outcome, design }, "days", "missing"],
    ["a name nobody knows", { ...trial, adherance: [] }, "adherance", "unknown-name"],
    ["a rating beyond the scale", { ...trial, days: [{ day: 0, y: 11 }] }, "days.0.y", "out-of-range"],
    ["a rating in words", { ...trial, days: [{ day: 0, y: "5" }] }, "days.0.y", "wrong-type"],
    ["half a day", { ...trial, days: [{ day: 0.5, y: 5 }] }, "days.0.day", "not-whole"],
    ["a day twice", { ...trial, days: [...days.slice(0, 3), { day: 1, y: 5 }] }, "days.3.day", "day-twice"],
    ["a scale without length", { ...trial, outcome: { ...outcome, range: [5, 5] } }, "outcome.range", "out-of-range"],
    ["no difference that matters", { ...trial, outcome: { ...outcome, mid: 0 } }, "outcome.mid", "out-of-range"],
    ["a pair of two practices", { ...trial, design: { ...design, order: ["PC", "PP"] } }, "design.order.1", "order"],
    ["another letter", { ...trial, design: { ...design, order: ["PC", "AB"] } }, "design.order.1", "not-allowed"],
    ["no order", { ...trial, design: { ...design, order: [] } }, "design.order", "order"],
    ["washout of the whole period", { ...trial, design: { ...design, washoutDays: 14 } }, "design.washoutDays", "washout"],
    ["a day that does not exist", { ...trial, design: { ...design, start: "2026-02-30" } }, "design.start", "not-a-date"],
    ["another design", { ...trial, design: { ...design, kind: "alternating" } }, "design.kind", "not-allowed"],
    [
      "a window that leaves out the start",
      { ...trial, design: { kind: "start-point", periodDays: 30, order: ["CP"], window: [31, 50] } },
      "design.window",
      "window",
    ],
    ["a scale of a hundred million points", { ...trial, outcome: { ...outcome, range: [0, 1e8] } }, "outcome.range.1", "out-of-range"],
    ["pairs of ten years each", { ...trial, design: { ...design, periodDays: 3660 } }, "design.periodDays", "too-long"],
    [
      "phases of ten years each",
      { ...trial, design: { kind: "phases", periodDays: 30, order: ["CP"], phaseDays: [3660, 3660] } },
      "design.phaseDays",
      "too-long",
    ],
    ["done in a thirteenth period of twelve", { ...trial, adherence: [kept(1), kept(13)] }, "adherence.1.period", "out-of-range"],
    ["done in a thirteenth period, counted from 0", { ...trial, adherence: [kept(0), kept(12)] }, "adherence.1.period", "out-of-range"],
    ["one phase", { ...trial, design: { kind: "phases", periodDays: 30, order: ["P"] } }, "design.order", "order"],
    ["expected eleven of ten", { ...trial, expectation: { practice: 11, comparison: 0 } }, "expectation.practice", "out-of-range"],
  ])("%s", (_name, json, path, what) => expect(parseTrial(json)).toMatchObject({ ok: false, error: { type: "BadInput", path, what } }));

  test.each<[string, unknown, object]>([
    ["better up", { ...trial, outcome: { ...outcome, better: "up" } }, { path: "outcome.better", known: ["lower", "higher"] }],
    [
      "a crossover",
      { ...trial, design: { ...design, kind: "crossover" } },
      { path: "design.kind", known: ["pairs", "start-point", "phases"] },
    ],
    ["no difference that matters", { ...trial, outcome: { ...outcome, mid: 0 } }, { path: "outcome.mid", above: 0 }],
    ["a difference beyond the scale", { ...trial, outcome: { ...outcome, mid: 11 } }, { path: "outcome.mid", most: 10 }],
    ["a rating beyond the scale", { ...trial, days: [{ day: 0, y: 11 }] }, { path: "days.0.y", least: 0, most: 10 }],
    ["expected eleven of ten", { ...trial, expectation: { practice: 11, comparison: 0 } }, { path: "expectation.practice", most: 10 }],
    ["done in a thirteenth period", { ...trial, adherence: [kept(13)] }, { path: "adherence.0.period", least: 1, most: 12 }],
    ["the same, counted from 0", { ...trial, adherence: [kept(12), kept(0)] }, { path: "adherence.0.period", least: 0, most: 11 }],
    ["a seventh pair of six left out", pairs({ droppedPairs: [7] }), { path: "design.droppedPairs.0", least: 1, most: 6 }],
    ["ten years before the trial", { ...trial, days: [{ day: -3661, y: 5 }] }, { path: "days.0.day", least: -3660 }],
  ])("%s: what may stand there is said", (_name, json, error) => expect(parseTrial(json)).toMatchObject({ ok: false, error }));

  test.each<[string, unknown, string, string]>([
    ["pairs with lengths of phases", pairs({ phaseDays: [14, 14] }), "design.phaseDays", "unknown-name"],
    ["pairs with days to begin on", pairs({ window: [1, 9] }), "design.window", "unknown-name"],
    ["the first pair of two practices", pairs({ order: ["PP", "PC"] }), "design.order.0", "order"],
    ["three lengths of two phases", phases(["CP"], { phaseDays: [30, 30, 30] }), "design.phaseDays", "lengths"],
    ["own phases with days to begin on", phases(["CP"], { window: [1, 59] }), "design.window", "unknown-name"],
    ["comparison alone", phases(["CC"]), "design.order", "order"],
    ["a drawn start after the practice", startPoint(["PCP"]), "design.order", "order"],
    ["a drawn start and an end", startPoint(["CPC"]), "design.order", "order"],
  ])("%s is no design", (_name, json, path, what) =>
    expect(parseTrial(json)).toEqual({ ok: false, error: { type: "BadInput", path, what } }),
  );
});

describe("what is at the very end of what may stand there is read", () => {
  test.each<[string, unknown]>([
    ["the last pair left out", pairs({ droppedPairs: [1, 6] })],
    ["a difference that matters of the whole scale", { ...trial, outcome: { ...outcome, range: [2, 8], mid: 6 }, days: [] }],
    ["a day without a rating on a scale without 0", { ...trial, outcome: { ...outcome, range: [1, 10] }, days: [{ day: 0, y: null }] }],
    ["a drawn start in words of one letter", startPoint(["C", "P"], { phaseDays: [20, 40] })],
    ["two periods before a drawn start, and two after", startPoint(["CCPP"])],
  ])("%s", (_name, json) => expect(parseTrial(json)).toEqual({ ok: true, value: json }));

  // 60 days without, then 30 with the practice: it began on day 60 and ended before day 90.
  test.each<[readonly [number, number], boolean]>([
    [[60, 60], true],
    [[1, 89], true],
    [[0, 89], false],
    [[61, 89], false],
    [[1, 59], false],
    [[1, 90], false],
  ])("days to begin on from %j: read %s", (window, ok) => expect(parseTrial(startPoint(["CCP"], { window })).ok).toBe(ok));

  test("a difference that matters above the scale's length is refused with that length", () =>
    expect(parseTrial({ ...trial, outcome: { ...outcome, range: [2, 8], mid: 7 } })).toEqual({
      ok: false,
      error: { type: "BadInput", path: "outcome.mid", what: "out-of-range", most: 6 },
    }));
});

test("adherence that counts periods from 0 is read so", () => {
  const read = parseTrial({
    ...trial,
    adherence: [
      { period: 0, planned: 2, done: 1 },
      { period: 1, planned: 0, done: 0 },
    ],
  });
  expect(read).toMatchObject({ ok: true, value: { adherence: [{ period: 1 }, { period: 2 }] } });
});

test.each([
  ["from 1", [kept(1), kept(12)]],
  ["from 0", [kept(0), kept(11)]],
])("adherence of the last period, counted %s, is read", (_name, adherence) => expect(parseTrial({ ...trial, adherence }).ok).toBe(true));

test.each<[number, boolean]>([
  [3, true],
  [0, true],
  [-1, false],
])("of %i nobody knows whether they were done: read %s", (unknown, ok) =>
  expect(parseTrial({ ...trial, adherence: [{ period: 1, planned: 14, done: 9, unknown }] }).ok).toBe(ok),
);

describe("the timetable", () => {
  test("has every planned day, rated or not", () => {
    const all = timetableOf({ ...trial, days: [{ day: 30, y: 4 }] });
    expect([all.length, all.filter(({ y }) => y !== null).length]).toEqual([168, 1]);
    expect(all[30]).toEqual({ day: 30, x: design.order[1]![0] === "P" ? 1 : 0, period: 3, pair: 2, dayInPeriod: 2, y: 4 });
  });
  test("takes lengths of phases as given", () => {
    const periods = periodsOf({ design: { kind: "phases", periodDays: 28, order: ["C", "P", "C"], phaseDays: [30, 40, 20] } });
    expect(periods.map(({ x, firstDay, days: count }) => [x, firstDay, count])).toEqual([
      [0, 0, 30],
      [1, 30, 40],
      [0, 70, 20],
    ]);
  });
  test("leaves out pairs that were left out beforehand", () => {
    const counted = daysThatCount({ ...trial, design: { ...design, droppedPairs: [1, 6] } });
    expect(new Set(counted.flatMap(({ pair, y }) => (y === null ? [] : [pair])))).toEqual(new Set([2, 3, 4, 5]));
  });
  test.each([
    [7, 2, 3],
    [8, 4, 5],
    [14, 4, 5],
  ])("of periods of %i days leaves out %i days, and a period counts with %i ratings", (periodDays, washout, ratings) => {
    const short = { ...trial, design: { kind: design.kind, order: design.order, periodDays } };
    expect([washoutDaysOf(short), ratedDaysMin(short)]).toEqual([washout, ratings]);
    expect(ratedDaysMin({ ...short, outcome: { ...outcome, recallDays: 7 } })).toBe(1);
  });
});
