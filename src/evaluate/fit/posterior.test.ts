import { describe, expect, test } from "vitest";
import { overHalfLives } from "./half-lives.ts";
import { meanOf, sdOf } from "./mixture.ts";
import { posteriorOf } from "./posterior.ts";
import { priorFor } from "./prior.ts";
import { seriesOf } from "./series.ts";
import { logDensityAt, peakOf, sigmaCurve } from "./sigma.ts";
import { scaledTable, whiten } from "./whiten.ts";

const days = Array.from({ length: 84 }, (_, day) => day);
const x = days.map((day) => (day % 28 < 14 ? 1 : 0));
const wobble = (day: number) => ((day * 7919) % 11) - 5;
const ratings = days.map((day) => 5 - 0.8 * x[day]! + 0.4 * wobble(day));
const prior = priorFor(10, 3);
const series = seriesOf(days, x, ratings);

describe("what is known of the noise", () => {
  const known = () => posteriorOf(series, prior);

  test("is one row a cell, with shares that sum to 1", () => {
    const { noise } = known();
    expect(noise.length).toBeGreaterThan(5);
    expect(noise.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const { sd, phi } of noise) expect(sd > 0 && Math.abs(phi) < 1).toBe(true);
  });

  test("has the means that are reported", () => {
    const { noise, sigmaMean, phiMean } = known();
    expect(noise.reduce((sum, { weight, sd }) => sum + weight * sd, 0)).toBeCloseTo(sigmaMean, 12);
    expect(noise.reduce((sum, { weight, phi }) => sum + weight * phi, 0)).toBeCloseTo(phiMean!, 12);
  });

  test("what is too light to be seen is left out of the effect, and the rest make up for it", () => {
    const { effect } = known();
    expect(effect.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 13);
    expect(Math.min(...effect.weights)).toBeGreaterThanOrEqual(1e-9);
  });
});

test.each([
  ["ar1", { phiMean: expect.any(Number), nuMean: null, qMean: null }, true],
  ["ar1noise", { phiMean: expect.any(Number), nuMean: expect.any(Number), qMean: null }, true],
  ["locallevel", { phiMean: null, nuMean: null, qMean: expect.any(Number) }, false],
] as const)("%s speaks of its own numbers only", (model, numbers, hasNoise) => {
  const posterior = posteriorOf(series, prior, model);
  expect(posterior).toMatchObject(numbers);
  expect(posterior.noise.length > 0).toBe(hasNoise);
  for (const share of [posterior.nuMean, posterior.qMean, posterior.sigmaMean / 10].filter((each) => each !== null))
    expect(share > 0 && share < 1).toBe(true);
});

describe("ratings that the columns explain to the last digit", () => {
  // Each is taken to be read with an error of 1e-5 of its size: of what the prior expects to see, or of the rating itself.
  test.each([
    ["near what the prior expects", 10, [5, 0, 0] as const, 0.001],
    ["on a wide scale, near what the prior expects", 100, [50, 0, 0] as const, 0.01],
    ["far from it", 10, [5, 0, 0] as const, 60],
    ["far from it, on a narrow scale", 0.1, [0.05, 0, 0] as const, 60],
  ])("%s", (_what, range, b0, size) => {
    const exact = seriesOf(
      days,
      x,
      days.map((day) => b0[0] + size * (1 - x[day]!)),
    );
    const wide = { ...priorFor(range, 3), b0, sd: [100 * size, 100 * size, 100 * size] };
    const { effect, sigmaMean } = posteriorOf(exact, wide);
    const squares = days.reduce((sum, day) => sum + (exact.y[day]! - b0[0]) ** 2, days.length * (range / 4) ** 2);
    expect(meanOf(effect) / -size).toBeCloseTo(1, 3);
    expect(sdOf(effect)).toBeGreaterThan(0);
    expect(sigmaMean / (1e-5 * Math.sqrt(squares / days.length))).toBeGreaterThan(0.7);
    expect(sigmaMean / (1e-5 * Math.sqrt(squares / days.length))).toBeLessThan(1.4);
  });
});

describe("the width of sigma's peak", () => {
  test.each([
    ["", 0, 0],
    [", neighbouring days alike", 0.6, 0],
    [", with noise of single days", 0.6, 0.4],
  ])("is what its bend says, seen from three points%s", (_what, phi, nu) => {
    for (const { b0, sd } of [prior, { b0: [0, 0, 0], sd: [0.3, 0.2, 5] }, { b0: [9, 2, 2], sd: [0.05, 0.05, 0.05] }]) {
      const given = { ...prior, b0, sd };
      const curve = sigmaCurve(whiten(scaledTable(series, given), { kind: "remembered", phi, nu }), 84, given.sigmaScale, 1, 0);
      const peak = peakOf(curve, 0);
      const h = 1e-3;
      const height = (s: number) => logDensityAt(curve, s);
      const bend = (height(peak.s + h) - 2 * height(peak.s) + height(peak.s - h)) / (h * h);
      expect(peak.sd * Math.sqrt(-bend)).toBeCloseTo(1, 3);
      // From anywhere, and in few steps: the same peak.
      for (const start of [-6, -1, 1, 6]) expect(peakOf(curve, start).s).toBeCloseTo(peak.s, 6);
    }
  });
});

test.each([
  ["never falls below what a number can hold", { kind: "remembered", phi: 0.95, nu: 0 }, (n: number) => (n - 1) * Math.log(1 - 0.95 ** 2)],
  // |R| of alike days with noise 1/2 and memory 0: every day has variance 1.
  ["is 0 for days of their own", { kind: "remembered", phi: 0, nu: 0.5 }, () => 0],
] as const)("the determinant of four thousand days %s", (_what, errors, logDet) => {
  const many = Array.from({ length: 4000 }, (_, day) => day);
  const table = scaledTable(
    seriesOf(
      many,
      many.map((day) => day % 2),
      many.map((day) => day % 7),
    ),
    prior,
  );
  expect(whiten(table, errors).logDet).toBeCloseTo(logDet(4000), 6);
});

test("nor does that of a level that wanders grow beyond it", () => {
  const many = Array.from({ length: 4000 }, (_, day) => day);
  const table = scaledTable(seriesOf(many, many, many), prior);
  // The spread before each rating, as the filter of a local level gives it: p' = p / (1 + p) + q^2.
  const q = 2;
  let [spread, want] = [0, 0];
  for (let day = 1; day < 4000; day++) {
    spread = spread / (1 + spread) + q * q;
    want += Math.log(1 + spread);
  }
  expect(whiten(table, { kind: "wandering", q }).logDet / want).toBeCloseTo(1, 10);
});

describe("half-lives", () => {
  test("the same one twice says no more than once", () => {
    const [once, twice] = [overHalfLives(() => series, prior, [0]), overHalfLives(() => series, prior, [0, 0])];
    expect(twice.logML).toBeCloseTo(once.logML, 10);
    expect(once.logML).toBeCloseTo(posteriorOf(series, prior).logML, 10);
    expect(meanOf(twice.effect)).toBeCloseTo(meanOf(once.effect), 12);
    expect(twice.shares.map((share) => share.toFixed(9))).toEqual(["0.500000000", "0.500000000"]);
  });

  test("one that is believed twice as much beforehand is so afterwards, when ratings say the same of both", () => {
    const { shares } = overHalfLives(() => series, prior, [0, 0], [2 / 3, 1 / 3]);
    expect(shares[0]! / shares[1]!).toBeCloseTo(2, 9);
  });
});

describe("what cannot be fitted is a mistake of ours, and said to be one", () => {
  test.each<[string, readonly number[], readonly (number | null)[], number, string]>([
    ["no ratings", [0, 1, 2], [null, null, null], 3, "there are ratings, and a prior for every column"],
    ["a prior for too few columns", [0, 1, 2], [3, 4, 5], 2, "there are ratings, and a prior for every column"],
    ["ratings all equal", [0, 1, 2], [4, 4, 4], 3, "ratings that are all equal were refused before"],
    ["ratings without measure", [0, 1, 2], [1e200, 4, -1e200], 3, "of such a size that a likelihood can be computed"],
  ])("%s", (_what, day, y, columns, message) => {
    expect(() => posteriorOf(seriesOf(day, [0, 1, 0], y), priorFor(10, columns))).toThrow(message);
  });

  test("one or two equal ratings say little, and that is an answer", () => {
    const { effect } = posteriorOf(seriesOf([0, 1], [0, 1], [4, 4]), prior);
    expect(sdOf(effect)).toBeGreaterThan(1);
  });
});
