import { expect, test } from "vitest";
import { inventedTrial } from "../testing/invented.ts";
import { daysThatCount, periodsOf } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";
import type { ReasonCode } from "./answer.ts";
import { reasonsToRefuse, wasDrawn } from "./refuse.ts";

// Five pairs of ten days: a hundred days, so that shares can be counted on fingers.
const plan = inventedTrial({ seed: 1, pairs: 5, periodDays: 10, missing: 0 });
const isPractice = new Map(
  periodsOf(plan).flatMap(({ firstDay, days, x }) => Array.from({ length: days }, (_, i) => [firstDay + i, x === 1] as const)),
);
const nth = (day: number) => [...isPractice].filter(([d, practice]) => d <= day && practice === isPractice.get(day)).length;
const rated = (y: (day: number) => number | null): Trial => ({ ...plan, days: [...isPractice.keys()].map((day) => ({ day, y: y(day) })) });
const plain = (day: number) => 3 + (day % 4);

const unrated = (count: number) => rated((day) => (day < count ? null : plain(day)));
const unratedOfPractice = (count: number) => rated((day) => (isPractice.get(day) && nth(day) <= count ? null : plain(day)));
const atEnd = (count: number) => rated((day) => (day < count ? (day % 2) * 10 : plain(day)));
const late = (count: number, daysLate: number): Trial => ({
  ...rated(plain),
  days: rated(plain).days.map((each) => ({ ...each, daysLate: each.day < count ? daysLate : 0 })),
});
const done = (practice: number, comparison: number, planned = 0): Trial => ({
  ...rated(plain),
  adherence: periodsOf(plan).map(({ number, x }) => ({
    period: number,
    planned: x === 1 ? 20 : planned,
    done: x === 1 ? practice : comparison,
  })),
});
const unnoted = (practice: number, unknown: number): Trial => ({
  ...done(practice, 0),
  adherence: done(practice, 0).adherence!.map((each) => (each.planned === 0 ? each : { ...each, unknown })),
});
/** Half of the practice periods done, and one that nobody noted said to be far more than it planned. */
const oneSilent: Trial = {
  ...done(0, 0),
  adherence: done(0, 0).adherence!.map((each) => (each.planned > 0 && each.period <= 2 ? { ...each, unknown: 400 } : each)),
};
/** In one pair the comparison block held practice all the time. */
const leftIn = (pair: number, droppedPairs: readonly number[]): Trial => {
  const all = done(20, 0);
  return {
    ...all,
    design: { ...all.design, droppedPairs },
    adherence: all.adherence!.map((each) => (Math.ceil(each.period / 2) === pair && each.planned === 0 ? { ...each, done: 60 } : each)),
  };
};
const distinct = (values: number) => rated((day) => 4 + (day % values));
const event = (day: number, kind = "new-drug"): Trial => ({ ...rated(plain), events: [{ day, kind }] });

test.each<[string, Trial, readonly ReasonCode[]]>([
  ["nothing to refuse", rated(plain), []],
  ["40 of 100 days unrated", unrated(40), []],
  ["41 of 100 days unrated", unrated(41), ["MISSING"]],
  ["12 of 50 practice days more unrated than comparison days", unratedOfPractice(12), []],
  ["13 of 50, more than a quarter", unratedOfPractice(13), ["MISSING_UNEVEN"]],
  ["two different ratings", distinct(2), ["NO_VARIATION"]],
  ["three different ratings", distinct(3), []],
  ["half at the ends of the scale", atEnd(50), []],
  ["more than half at the ends", atEnd(51), ["FLOOR"]],
  ["15 of 20 done", done(15, 0), []],
  ["14 of 20 done", done(14, 0), ["NOT_FOLLOWED"]],
  [
    "more in one period makes up for no other",
    {
      ...done(20, 0),
      adherence: done(20, 0).adherence!.map((each) => (each.planned === 0 ? each : { ...each, done: each.period <= 2 ? 0 : 40 })),
    },
    [],
  ],
  ["of 20, 14 done and one that nobody noted", unnoted(14, 1), []],
  ["of 20, 13 done and one that nobody noted", unnoted(13, 1), ["NOT_FOLLOWED"]],
  ["20 of which nobody noted any", unnoted(0, 20), []],
  ["what nobody noted fills no more than its own period", oneSilent, ["NOT_FOLLOWED"]],
  ["left in one pair, which was left out beforehand", leftIn(2, [2]), []],
  ["left in one pair, and another was left out", leftIn(2, [1]), ["NOT_FOLLOWED"]],
  ["5 of 20 done in comparison periods", done(20, 5), []],
  ["6 of 20 done in comparison periods", done(20, 6), ["NOT_FOLLOWED"]],
  ["of what comparison periods planned themselves", done(20, 3, 10), ["NOT_FOLLOWED"]],
  ["20 days entered 3 days late", late(20, 3), []],
  ["21 days entered 3 days late", late(21, 3), ["BACKFILLED"]],
  ["all entered 2 days late", late(100, 2), []],
  ["a new drug on the first day", event(0), ["COINTERVENTION"]],
  ["a new drug on the last day", event(99), ["COINTERVENTION"]],
  [
    "a new drug the day before, and the day after",
    {
      ...rated(plain),
      events: [
        { day: -1, kind: "new-drug" },
        { day: 100, kind: "new-drug" },
      ],
    },
    [],
  ],
  ["a flare", event(50, "flare"), []],
  ["a warning sign", event(50, "red-flag"), ["RED_FLAG"]],
  ["a warning sign before it began", event(-1, "red-flag"), []],
  ["no coin", { ...rated(plain), design: { ...plan.design, orderDrawnByApp: false } }, ["NOT_RANDOMISED"]],
  ["several at once, the gravest first", { ...late(100, 9), events: [{ day: 3, kind: "red-flag" }] }, ["RED_FLAG", "BACKFILLED"]],
])("%s", (_what, trial, codes) => expect(reasonsToRefuse(trial, daysThatCount(trial), 5)).toEqual(codes));

/** Ratings of a weekly form: the last day of each period that is named, counted from 1. */
const weekly = (...periods: readonly number[]): Trial => ({
  ...plan,
  outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 },
  days: periods.map((period, i) => ({ day: period * 10 - 1, y: 20 + (i % 4) })),
});
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
test.each<[string, Trial, readonly ReasonCode[]]>([
  ["one value in each of ten periods", weekly(...upTo(10)), []],
  ["six of ten periods, three of either kind", weekly(...upTo(6)), []],
  ["five of ten periods", weekly(...upTo(5)), ["MISSING"]],
  [
    "all practice periods, and two of five comparison periods",
    weekly(
      ...periodsOf(plan)
        .filter(({ number, x }) => x === 1 || number <= 4)
        .map(({ number }) => number),
    ),
    ["MISSING_UNEVEN"],
  ],
])("a weekly form, %s", (_what, trial, codes) => {
  const found = reasonsToRefuse(trial, daysThatCount(trial), 5);
  expect(found.filter((code) => code === "MISSING" || code === "MISSING_UNEVEN")).toEqual(codes);
});

test("a weekly form with one switch needs two values of either kind, two weeks' worth", () => {
  const phases = (...days: readonly number[]): Trial => ({
    outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 },
    design: { kind: "phases", periodDays: 28, order: ["CP"], washoutDays: 0 },
    days: days.map((day, i) => ({ day, y: 20 + (i % 4) })),
  });
  const missing = (trial: Trial) => reasonsToRefuse(trial, daysThatCount(trial), 0).includes("MISSING");
  expect([phases(13, 27, 41, 55), phases(27, 41, 55), phases(13, 27, 55)].map(missing)).toEqual([false, true, true]);
});

test("a start day counts as drawn only when it is known from which days; pairs left out mean nothing to a design without pairs", () => {
  const start = (window?: readonly [number, number]): Trial => ({
    ...rated(plain),
    design: { kind: "start-point", periodDays: 50, order: ["CP"], orderDrawnByApp: true, droppedPairs: [1], ...(window && { window }) },
    adherence: [
      { period: 1, planned: 0, done: 0 },
      { period: 2, planned: 20, done: 4 },
    ],
  });
  const found = (trial: Trial) => reasonsToRefuse(trial, daysThatCount(trial), 0);
  expect(found(start([40, 60]))).toEqual(["NOT_FOLLOWED"]);
  expect(found(start())).toEqual(["NOT_FOLLOWED", "NOT_RANDOMISED"]);
  expect(wasDrawn({ ...start([40, 60]), design: { ...start([40, 60]).design, kind: "phases" } })).toBe(false);
});

test("a warning sign on the very first day stops everything, also in a pair that was left out; before it began it is no part of it", () => {
  const trial = (day: number): Trial => ({ ...event(day, "red-flag"), design: { ...plan.design, droppedPairs: [1] } });
  expect([0, -1].map((day) => reasonsToRefuse(trial(day), daysThatCount(trial(day)), 5).includes("RED_FLAG"))).toEqual([true, false]);
});

test("only ratings that count can be late: those of a pair left out, and days asked and not answered, are not", () => {
  const all = late(100, 0);
  const leftOut: Trial = {
    ...all,
    design: { ...all.design, droppedPairs: [1] },
    days: all.days.map((each) => (each.day < 20 ? { ...each, daysLate: 9 } : each)),
  };
  const unanswered: Trial = { ...all, days: all.days.map((each) => (each.day < 30 ? { day: each.day, y: null, daysLate: 9 } : each)) };
  for (const trial of [leftOut, unanswered]) expect(reasonsToRefuse(trial, daysThatCount(trial), 5)).not.toContain("BACKFILLED");
});

test("where only comparison periods were noted, what they hold is measured by their own plan", () => {
  const only = (spilled: number): Trial => ({
    ...rated(plain),
    adherence: periodsOf(plan)
      .filter(({ x }) => x === 0)
      .map(({ number }) => ({ period: number, planned: 8, done: spilled })),
  });
  expect([2, 3].map((spilled) => reasonsToRefuse(only(spilled), daysThatCount(only(spilled)), 5))).toEqual([[], ["NOT_FOLLOWED"]]);
});

test("four complete pairs are enough, three are not", () => {
  const days = daysThatCount(rated(plain));
  expect([3, 4].map((pairs) => reasonsToRefuse(rated(plain), days, pairs))).toEqual([["TOO_FEW_PAIRS"], []]);
});

test.each`
  before | after | ratedBefore | ratedAfter | missing
  ${28}  | ${28} | ${14}       | ${20}      | ${false}
  ${28}  | ${28} | ${13}       | ${21}      | ${true}
  ${28}  | ${28} | ${21}       | ${13}      | ${true}
  ${27}  | ${30} | ${20}       | ${20}      | ${true}
  ${30}  | ${27} | ${20}       | ${20}      | ${true}
`(
  "one switch, $ratedBefore of $before days and $ratedAfter of $after: missing $missing",
  ({ before, after, ratedBefore, ratedAfter, missing }: Switch) => {
    const first = [...Array(ratedBefore).keys()];
    const then = [...Array(ratedAfter).keys()].map((i) => before + i);
    const trial: Trial = {
      outcome: plan.outcome,
      design: { kind: "phases", periodDays: 28, order: ["CP"], phaseDays: [before, after] },
      days: [...first, ...then].map((day) => ({ day, y: 3 + (day % 4) })),
    };
    expect(reasonsToRefuse(trial, daysThatCount(trial), 0).includes("MISSING")).toBe(missing);
  },
);
interface Switch {
  readonly before: number;
  readonly after: number;
  readonly ratedBefore: number;
  readonly ratedAfter: number;
  readonly missing: boolean;
}
