import { describe, expect, test } from "vitest";
import ar1 from "../reference/posterior-ar1.json" with { type: "json" };
import ar1noise from "../reference/posterior-ar1noise.json" with { type: "json" };
import carryover from "../reference/posterior-carryover.json" with { type: "json" };
import gls from "../reference/gls-ar1.json" with { type: "json" };
import locallevel from "../reference/posterior-locallevel.json" with { type: "json" };
import { exposureOf, overHalfLives } from "./half-lives.ts";
import type { Model } from "./lattice.ts";
import { leastSquares } from "./least-squares.ts";
import { meanOf, quantileOf, sdOf, shareBelow } from "./mixture.ts";
import { posteriorOf } from "./posterior.ts";
import type { Prior } from "./prior.ts";
import { seriesOf } from "./series.ts";

// Computed elsewhere, by dense matrices and high-order quadrature in R; the tolerances are those the files state.
const within = (got: number | null, want: number | undefined, tolerance: number, what: string) => {
  if (want === undefined) return;
  expect(Math.abs((got ?? Number.NaN) - want), `${what}: ${got} against ${want}`).toBeLessThanOrEqual(tolerance);
};

interface Case {
  readonly id: string;
  readonly input: {
    readonly day: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly (number | null)[];
    readonly extra?: { readonly values: readonly number[] };
    readonly model: string;
    readonly prior: Prior;
    readonly threshold: number;
    readonly probs: readonly number[];
  };
  readonly expected: {
    readonly mean: number;
    readonly sd: number;
    readonly q: readonly number[];
    readonly pBelow0: number;
    readonly pBelowThreshold: number;
    readonly logML: number;
    readonly sigmaMean: number;
    readonly phiMean?: number;
    readonly nuMean?: number;
    readonly qMean?: number;
  };
}
interface File {
  readonly tolerance: { readonly relativeToRange: number; readonly probability: number; readonly logML: number };
  readonly cases: readonly Case[];
}

describe.each<readonly [string, File, number]>([
  ["AR(1)", ar1, 2e-4],
  ["AR(1) and noise", ar1noise, 1e-3],
  ["local level", locallevel, 2e-4],
])("%s", (_name, { cases, tolerance }, numbers) => {
  test.each([...cases])("$id", ({ input, expected }) => {
    const { day, x, y, prior, threshold, probs } = input;
    const extra = input.extra ? [input.extra.values] : [];
    const fit = posteriorOf(seriesOf(day, x, y, extra), prior, input.model as Model);
    const points = tolerance.relativeToRange * 2 * prior.b0[0]!;
    within(meanOf(fit.effect), expected.mean, points, "mean");
    within(sdOf(fit.effect), expected.sd, points, "sd");
    for (const [i, p] of probs.entries()) within(quantileOf(fit.effect, p), expected.q[i]!, points, `quantile ${p}`);
    within(shareBelow(fit.effect, 0), expected.pBelow0, tolerance.probability, "below 0");
    within(shareBelow(fit.effect, threshold), expected.pBelowThreshold, tolerance.probability, "below the threshold");
    within(fit.logML, expected.logML, tolerance.logML, "logML");
    within(fit.sigmaMean, expected.sigmaMean, points, "sigma");
    within(fit.phiMean, expected.phiMean, numbers, "phi");
    within(fit.nuMean, expected.nuMean, numbers, "nu");
    within(fit.qMean, expected.qMean, numbers, "q");
  });
});

describe("averaged over half-lives", () => {
  const { tolerance } = carryover;
  test.each(carryover.cases)("$id", ({ input, expected }) => {
    const { day, x, y, prior, halfLives, weights, threshold, probs } = input;
    const fit = overHalfLives((life) => seriesOf(day, exposureOf(x, life), y), prior, halfLives, weights);
    const points = tolerance.relativeToRange * 2 * prior.b0[0]!;
    within(meanOf(fit.effect), expected.mean, points, "mean");
    within(sdOf(fit.effect), expected.sd, points, "sd");
    for (const [i, p] of probs.entries()) within(quantileOf(fit.effect, p), expected.q[i]!, points, `quantile ${p}`);
    within(shareBelow(fit.effect, 0), expected.pBelow0, tolerance.probability, "below 0");
    within(shareBelow(fit.effect, threshold), expected.pBelowThreshold, tolerance.probability, "below the threshold");
    within(fit.logML, expected.logML, tolerance.logML, "logML");
    for (const [i, share] of expected.halfLifePosterior.entries()) within(fit.shares[i]!, share, tolerance.probability, `share ${i}`);
    for (const [i, one] of expected.perHalfLife.entries()) {
      within(meanOf(fit.fits[i]!.effect), one.mean, points, `mean ${i}`);
      within(sdOf(fit.fits[i]!.effect), one.sd, points, `sd ${i}`);
      within(fit.fits[i]!.logML, one.logML, tolerance.logML, `logML ${i}`);
    }
  });
});

describe("least squares, as nlme::gls answers", () => {
  test.each(gls.cases)("$id", ({ input, expected }) => {
    const { day, x, y, method } = input;
    const fit = leastSquares(seriesOf(day, x, y), method as "REML" | "ML");
    for (const [j, want] of expected.coef.entries()) within(fit.coef[j]!, want, 1e-5, `coefficient ${j}`);
    for (const [j, want] of expected.se.entries()) within(fit.se[j]!, want, 1e-5, `standard error ${j}`);
    within(fit.phi, expected.phi, 1e-5, "phi");
    within(fit.sigma, expected.sigma, 1e-5, "sigma");
    within(fit.logLik, expected.logLik, 1e-6, "logLik");
  });
});
