import { expect, test } from "vitest";
import { exposureOf, overHalfLives } from "../fit/half-lives.ts";
import { meanOf } from "../fit/mixture.ts";
import { posteriorOf } from "../fit/posterior.ts";
import { priorFor } from "../fit/prior.ts";
import { seriesOf } from "../fit/series.ts";
import { inventedTrial } from "../testing/invented.ts";
import { daysThatCount } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";
import { doubtsOf } from "./doubts.ts";
import { fitsOf, type Fits } from "./fits.ts";
import { sidesOf } from "./verdict.ts";
import { withinPeriodSd } from "./within-period.ts";

const daily = inventedTrial({ seed: 9, benefit: 2, missing: 0 });

test("after one switch the change of slope is a column of its own, and half-lives are not averaged", () => {
  const trial: Trial = { ...daily, design: { kind: "phases", periodDays: 84, order: ["CP"] } };
  const day = daily.days.map((each) => each.day);
  const slope = day.map((d) => Math.max(0, d - 84) / 167);
  const series = seriesOf(
    day,
    day.map((d) => (d < 84 ? 0 : 1)),
    daily.days.map(({ y }) => y),
    [slope],
  );
  expect(meanOf(fitsOf(trial, daysThatCount(trial)).primary)).toBeCloseTo(meanOf(posteriorOf(series, priorFor(10, 4)).effect), 12);
});

test("a weekly form lives on a calendar of weeks", () => {
  const weekly: Trial = {
    ...daily,
    outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 },
    days: daily.days.filter(({ day }) => day % 14 === 13).map(({ day, y }) => ({ day, y: y! * 4 })),
  };
  const weeks = Array.from({ length: 24 }, (_, week) => week);
  const letters = Array.from(daily.design.order.join(""));
  const y = weeks.map((week) => weekly.days.find(({ day }) => day === week * 7 + 6)?.y ?? null);
  const series = seriesOf(
    weeks,
    weeks.map((week) => (letters[Math.floor(week / 2)] === "P" ? 1 : 0)),
    y,
  );
  expect(meanOf(fitsOf(weekly, daysThatCount(weekly)).locallevel)).toBeCloseTo(
    meanOf(posteriorOf(series, priorFor(43, 3), "locallevel").effect),
    9,
  );
});

test("what a weekly form looks back on is a week of what was still at work, for every half-life", () => {
  const weekly: Trial = {
    ...daily,
    outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 },
    days: daily.days.filter(({ day }) => day % 7 === 6).map(({ day, y }) => ({ day, y: y! * 4 })),
  };
  const x = Array.from(daily.design.order.join("")).flatMap((letter) => Array<number>(14).fill(letter === "P" ? 1 : 0));
  const counted = daysThatCount(weekly);
  const seriesFor = (halfLife: number) => {
    const atWork = exposureOf(x, halfLife);
    const weeks = Array.from({ length: 24 }, (_, week) => week);
    const meanOfWeek = (week: number) => atWork.slice(week * 7, week * 7 + 7).reduce((sum, each) => sum + each, 0) / 7;
    return seriesOf(
      weeks,
      weeks.map(meanOfWeek),
      weeks.map((week) => counted[week * 7 + 6]!.y),
    );
  };
  const byHand = overHalfLives(seriesFor, priorFor(43, 3)).effect;
  expect(meanOf(fitsOf(weekly, counted).primary)).toBeCloseTo(meanOf(byHand), 9);
});

test("the prior goes with the length of the scale, wherever it begins", () => {
  const moved: Trial = {
    ...daily,
    outcome: { ...daily.outcome, range: [10, 20] },
    days: daily.days.map(({ day, y }) => ({ day, y: y! + 10 })),
  };
  expect(meanOf(fitsOf(moved, daysThatCount(moved)).primary)).toBeCloseTo(meanOf(fitsOf(daily, daysThatCount(daily)).primary), 6);
});

test.each`
  dayInPeriod | counts
  ${9}        | ${false}
  ${10}       | ${true}
`(
  "a week that ends on day $dayInPeriod of a period, with a washout of four: counts $counts",
  ({ dayInPeriod, counts }: { dayInPeriod: number; counts: boolean }) => {
    const weekly: Trial = { ...daily, outcome: { ...daily.outcome, recallDays: 7 }, days: [{ day: dayInPeriod, y: 5 }] };
    expect(daysThatCount(weekly).some(({ y }) => y !== null)).toBe(counts);
  },
);

const normal = (mean: number, sd = 0.1) => ({ weights: [1], means: [mean], sds: [sd] });
const fits = (primary: number, ar1noise: number, locallevel: number, sd = 0.1): Fits => ({
  prior: priorFor(10, 3),
  primary: normal(primary, sd),
  ar1noise: normal(ar1noise, sd),
  locallevel: normal(locallevel, sd),
});
test.each<[string, Parameters<typeof doubtsOf>[1], Fits, readonly string[]]>([
  ["both sure, opposite signs", "pairs", fits(0, -0.5, 0.5), ["MODELS_DISAGREE"]],
  ["and the other way round", "pairs", fits(0, 0.5, -0.5), ["MODELS_DISAGREE"]],
  ["opposite signs, neither sure", "pairs", fits(0, -0.1, 0.1), []],
  ["far apart on the same side", "pairs", fits(-1, -1, -3), []],
  ["one switch: far apart on the same side", "phases", fits(-1, -1, -3), ["MODELS_DISAGREE"]],
  ["one switch: far apart the other way round", "phases", fits(-3, -3, -1), ["MODELS_DISAGREE"]],
  ["one switch: near enough", "phases", fits(-1, -9, -1.2), []],
  ["1.75 of 2.5 points open", "pairs", fits(0, 0, 0, 1.749), []],
  ["more than 1.75 open", "pairs", fits(0, 0, 0, 1.751), ["PRIOR_DOMINATES"]],
])("%s", (_what, kind, found, reasons) => expect(doubtsOf(found, kind)).toEqual(reasons));

test("each side is judged by its most doubtful fit", () => {
  const { benefit, harm } = sidesOf(0.02, [0.03, 0.2], { better: 0.9, worse: 0.1 });
  expect([benefit.model, benefit.others, benefit.coin]).toEqual([0.02, 0.03, 0.9]);
  expect([harm.model, harm.others, harm.coin]).toEqual([0.98, 0.8, 0.1]);
});

test("how much days vary is pooled over periods, not between them", () => {
  const days = [1, 3, 8, 10].map((y, i) => ({ day: i, x: 0 as const, period: 1 + (i >> 1), pair: 1, dayInPeriod: i & 1, y }));
  expect(withinPeriodSd(days)).toBeCloseTo(Math.SQRT2, 12);
});
