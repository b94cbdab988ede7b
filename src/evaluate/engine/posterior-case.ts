import * as v from "valibot";
import { ok, type Result } from "#base";
import { exposureOf, overHalfLives } from "../fit/half-lives.ts";
import type { Model } from "../fit/lattice.ts";
import { meanOf, quantileOf, sdOf, shareBelow, type Mixture } from "../fit/mixture.ts";
import { posteriorOf } from "../fit/posterior.ts";
import { seriesOf } from "../fit/series.ts";
import { badInput, finite, positive, readBy, type BadInput } from "../trial/bad-input.ts";
import { columnFields, columnsDoNotFit, level } from "./columns.ts";

const prior = v.strictObject({
  b0: v.array(finite),
  sd: v.array(positive),
  sigmaScale: positive,
  phiA: positive,
  phiB: positive,
  nuA: positive,
  nuB: positive,
  qScale: positive,
});
const asked = { prior, threshold: v.optional(finite), probs: v.optional(v.array(level), [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]) };

const posteriorSchema = v.looseObject({
  ...columnFields,
  ...asked,
  target: v.optional(v.literal("x")),
  extra: v.nullish(v.looseObject({ values: v.array(finite) })),
});

export const posteriorCase = (json: unknown, model: Model): Result<object, BadInput> => {
  const read = readBy(posteriorSchema, json);
  if (!read.ok) return read;
  const { day, x, y, extra, prior: given, threshold, probs } = read.value;
  const more = extra ? [extra.values] : [];
  const wrong = columnsDoNotFit({ day, x, y }, 1) ?? doesNotFit(day.length, more, given);
  if (wrong) return wrong;
  const { effect, logML, sigmaMean, phiMean, nuMean, qMean } = posteriorOf(seriesOf(day, x, y, more), given, model);
  return ok({
    ...summaryOf(effect, probs, threshold),
    logML,
    sigmaMean,
    ...(phiMean !== null && { phiMean }),
    ...(model === "ar1noise" && { nuMean }),
    ...(qMean !== null && { qMean }),
  });
};

const halfLife = v.pipe(finite, v.minValue(0, "out-of-range"));
const carryoverSchema = v.looseObject({
  ...columnFields,
  ...asked,
  model: v.optional(v.literal("ar1")),
  halfLives: v.pipe(v.array(halfLife), v.minLength(1, "missing")),
  weights: v.array(positive),
});

export const carryoverCase = (json: unknown): Result<object, BadInput> => {
  const read = readBy(carryoverSchema, json);
  if (!read.ok) return read;
  const { day, x, y, prior: given, threshold, probs, halfLives, weights } = read.value;
  const wrong = columnsDoNotFit({ day, x, y }, 1) ?? doesNotFit(day.length, [], given);
  if (wrong) return wrong;
  if (weights.length !== halfLives.length) return badInput("weights", "lengths");
  // Exposure builds up from day to day, so none may be left out.
  const gap = day.findIndex((d, i) => i > 0 && d !== day[i - 1]! + 1);
  if (gap >= 0) return badInput(`day.${gap}`, "columns");
  const { effect, logML, shares, fits } = overHalfLives((life) => seriesOf(day, exposureOf(x, life), y), given, halfLives, weights);
  return ok({
    ...summaryOf(effect, probs, threshold),
    logML,
    halfLifePosterior: shares,
    perHalfLife: fits.map((fit) => ({ mean: meanOf(fit.effect), sd: sdOf(fit.effect), logML: fit.logML })),
  });
};

function doesNotFit(
  days: number,
  more: readonly (readonly number[])[],
  { b0, sd }: { readonly b0: readonly number[]; readonly sd: readonly number[] },
) {
  if (more.some((column) => column.length !== days)) return badInput("extra.values", "lengths");
  if (b0.length !== 3 + more.length) return badInput("prior.b0", "lengths");
  return sd.length === b0.length ? null : badInput("prior.sd", "lengths");
}

const summaryOf = (effect: Mixture, probs: readonly number[], threshold: number | undefined) => ({
  mean: meanOf(effect),
  sd: sdOf(effect),
  q: probs.map((p) => quantileOf(effect, p)),
  pBelow0: shareBelow(effect, 0),
  ...(threshold !== undefined && { pBelowThreshold: shareBelow(effect, threshold) }),
});
