import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { engine } from "./engine.ts";

type Input = { readonly [name: string]: unknown };
const casesOf = (kind: string): readonly { readonly id: string; readonly input: Input }[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, "../reference", `${kind}.json`), "utf8")) as { cases: ReturnType<typeof casesOf> })
    .cases;
const inputOf = (kind: string, is: (input: Input, id: string) => boolean = () => true): Input => ({
  kind,
  ...casesOf(kind).find(({ id, input }) => is(input, id))!.input,
});
const withDesign = (design: string): Input =>
  inputOf("randomization", (input) => input["design"] === design && input["statistic"] !== "pairMean");
const refused = (json: unknown) => {
  const answer = engine(json);
  return answer.ok ? "answered" : answer.error;
};

const ar1 = inputOf("posterior-ar1");
const carryover = inputOf("posterior-carryover");
const gls = inputOf("gls-ar1");
const pairMean = inputOf("randomization", (_, id) => id === "p01");
const [startPoint, paired, maxRun] = ["startPoint", "pairs", "maxRun"].map(withDesign) as [Input, Input, Input];
const { b0, ...prior } = ar1["prior"] as { readonly b0: readonly number[] };
const days = ar1["day"] as readonly number[];
const but = (input: Input, change: Input): Input => ({ ...input, ...change });

describe("a case that does not fit is refused with where and what", () => {
  test.each<[string, unknown, object]>([
    [
      "another kind",
      { kind: "magic" },
      { path: "kind", what: "not-allowed", known: expect.arrayContaining(["gls-ar1", "meta"]) as unknown },
    ],
    ["another target", but(ar1, { target: "trend" }), { path: "target", what: "not-allowed", known: ["x"] }],
    ["another model", but(carryover, { model: "ar1noise" }), { path: "model", what: "not-allowed", known: ["ar1"] }],
    ["another method", but(gls, { method: "OLS" }), { path: "method", what: "not-allowed", known: ["REML", "ML"] }],
    ["a single rating", but(ar1, { y: days.map((_, i) => (i === 3 ? 4 : null)) }), { path: "y", what: "all-equal" }],
    ["a column x too short", but(ar1, { x: [0, 1] }), { path: "x", what: "lengths" }],
    ["a prior with two means", but(ar1, { prior: { ...prior, b0: b0.slice(1) } }), { path: "prior.b0", what: "lengths" }],
    ["a prior with two spreads", but(ar1, { prior: { ...prior, b0, sd: [1, 1] } }), { path: "prior.sd", what: "lengths" }],
    [
      "a prior without spread",
      but(ar1, { prior: { ...prior, b0, sigmaScale: 0 } }),
      { path: "prior.sigmaScale", what: "out-of-range", above: 0 },
    ],
    ["a prior with a name nobody knows", but(ar1, { prior: { ...prior, b0, tau: 1 } }), { path: "prior.tau", what: "unknown-name" }],
    ["another column too short", but(ar1, { extra: { values: [1, 2] } }), { path: "extra.values", what: "lengths" }],
    ["another column without its mean", but(ar1, { extra: { values: days } }), { path: "prior.b0", what: "lengths" }],
    ["a share of 1", but(ar1, { probs: [0.5, 1] }), { path: "probs.1", what: "out-of-range" }],
    ["days that fall", but(ar1, { day: days.toReversed() }), { path: "day.1", what: "day-twice" }],
    ["no half-life", but(carryover, { halfLives: [], weights: [] }), { path: "halfLives", what: "missing" }],
    ["a half-life below none", but(carryover, { halfLives: [-1], weights: [1] }), { path: "halfLives.0", what: "out-of-range", least: 0 }],
    ["a weight too few", but(carryover, { halfLives: [0, 1], weights: [1] }), { path: "weights", what: "lengths" }],
    [
      "a day left out of what builds up",
      but(carryover, { day: (carryover["day"] as number[]).map((d, i) => (i > 4 ? d + 1 : d)) }),
      { path: "day.5", what: "columns" },
    ],
    [
      "two ratings for three numbers",
      but(gls, { y: (gls["y"] as number[]).map((y, i) => (i < 2 ? y : null)) }),
      { path: "y", what: "missing" },
    ],
    [
      "another statistic",
      but(pairMean, { statistic: "median" }),
      { path: "statistic", what: "not-allowed", known: ["pairMean", "meanDiff", "olsTrend"] },
    ],
    ["pairs of another length", but(pairMean, { pair: [1, 1, 2] }), { path: "pair", what: "lengths" }],
    ["days in periods of another length", but(pairMean, { dayInPeriod: [0] }), { path: "dayInPeriod", what: "lengths" }],
    ["more days a pair than there are", but(pairMean, { minDays: 15 }), { path: "y", what: "missing" }],
    ["no differences", { kind: "randomization", statistic: "pairMean", pairDifferences: [] }, { path: "pairDifferences", what: "missing" }],
    ["no first day to begin on", but(startPoint, { designArgs: { lastStart: 20 } }), { path: "designArgs.firstStart", what: "missing" }],
    ["no last day to begin on", but(startPoint, { designArgs: { firstStart: 20 } }), { path: "designArgs.firstStart", what: "missing" }],
    [
      "a last day before the first",
      but(startPoint, { designArgs: { firstStart: 20, lastStart: 19 } }),
      { path: "designArgs.lastStart", what: "out-of-range" },
    ],
    [
      "ten years to begin in",
      but(startPoint, { designArgs: { firstStart: 0, lastStart: 3661 } }),
      { path: "designArgs.lastStart", what: "out-of-range" },
    ],
    ["no periods", but(paired, { period: undefined }), { path: "period", what: "missing" }],
    ["periods of another length", but(paired, { period: [1, 2] }), { path: "period", what: "lengths" }],
    ["an odd number of periods", but(paired, { designArgs: { periods: 7 } }), { path: "period", what: "out-of-range" }],
    ["fewer periods than the days name", but(paired, { designArgs: { periods: 2 } }), { path: "period", what: "out-of-range" }],
    ["no longest run", but(maxRun, { designArgs: {} }), { path: "designArgs.maxRun", what: "missing" }],
    ["an effect in words", { kind: "meta", yi: ["1", 2], vi: [1, 1] }, { path: "yi.0", what: "wrong-type" }],
    ["variances of another length", { kind: "meta", yi: [1, 2], vi: [1] }, { path: "vi", what: "lengths" }],
    ["a level of 1", { kind: "meta", yi: [1, 2], vi: [1, 1], level: 1 }, { path: "level", what: "out-of-range" }],
    [
      "more people than the calculation takes",
      { kind: "meta", yi: Array(10_001).fill(1), vi: Array(10_001).fill(1) },
      { path: "yi", what: "out-of-range" },
    ],
    ["no stakes", { kind: "eprocess", benefit: [1], lambda: [] }, { path: "lambda", what: "missing" }],
  ])("%s", (_name, json, error) => expect(refused(json)).toEqual({ type: "BadInput", ...error }));
});

describe("what may be left out is taken as the file of cases says", () => {
  const answered = (json: Input) => {
    const answer = engine(json);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as { readonly [name: string]: unknown };
  };
  const without = (input: Input, name: string): Input => Object.fromEntries(Object.entries(input).filter(([key]) => key !== name));

  test("seven shares of an effect", () =>
    expect(answered(without(ar1, "probs"))["q"]).toEqual(answered(but(ar1, { probs: [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975] }))["q"]));
  test("a threshold, and then nothing is said of it", () => {
    expect("pBelowThreshold" in answered(without(ar1, "threshold"))).toBe(false);
    expect(answered(but(ar1, { threshold: 0 }))["pBelowThreshold"]).toBe(answered(ar1)["pBelow0"]);
  });
  test("no days of washout, three days a pair, one in twenty", () => {
    const bare = ["washoutDays", "minDays", "alpha"].reduce(without, pairMean);
    expect(answered(bare)).toEqual(answered(but(pairMean, { washoutDays: 0, minDays: 3, alpha: 0.05 })));
    expect(answered(bare)["alpha"]).toBe(0.05);
  });
  test("the number of periods, where the days name them all", () =>
    expect(answered(without(paired, "designArgs"))).toEqual(
      answered(but(paired, { designArgs: { periods: Math.max(...(paired["period"] as number[])) } })),
    ));
  test("95 in 100, and the prior of the pool", () => {
    const meta = { kind: "meta", yi: [-1, -0.5, 0.2], vi: [0.3, 0.2, 0.4] };
    expect(answered(meta)).toEqual(answered({ ...meta, level: 0.95, bayes: { muSd: 2.5, tauScale: 1 } }));
  });

  test("only models that have them say how much is noise of a day, and how far the level wanders", () => {
    const names = (kind: string) => Object.keys(answered(inputOf(kind))).filter((name) => /^(phi|nu|q)Mean$/.test(name));
    expect([names("posterior-ar1"), names("posterior-ar1noise"), names("posterior-locallevel")]).toEqual([
      ["phiMean"],
      ["phiMean", "nuMean"],
      ["qMean"],
    ]);
  });

  test("an interval without a bound says so in a word", () => {
    const { lo, hi } = answered({ kind: "randomization", statistic: "pairMean", pairDifferences: [1, 2, 3] });
    expect([lo, hi]).toEqual(["-Inf", "Inf"]);
  });
});
