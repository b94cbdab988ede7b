import * as v from "valibot";
import { ok, type Result } from "#base";
import { eProcess } from "../coin/e-process.ts";
import { leastSquares } from "../fit/least-squares.ts";
import { seriesOf } from "../fit/series.ts";
import { pool } from "../pool/pool.ts";
import { badInput, finite, positive, readBy, type BadInput } from "../trial/bad-input.ts";
import { carryoverCase, posteriorCase } from "./posterior-case.ts";
import { randomizationCase } from "./randomization-case.ts";
import { columnFields, columnsDoNotFit, level, studyColumns, studyColumnsDoNotFit } from "./columns.ts";

/** The calculations that outside cases can be run through, named like the files of reference cases. */
export const engineKinds = [
  "posterior-ar1",
  "posterior-ar1noise",
  "posterior-locallevel",
  "posterior-carryover",
  "gls-ar1",
  "randomization",
  "eprocess",
  "meta",
] as const;
type EngineKind = (typeof engineKinds)[number];

/** Runs one case: its input with `kind`; the answer has the fields that the reference cases expect. */
export const engine = (json: unknown): Result<object, BadInput> => {
  const read = readBy(v.looseObject({ kind: v.picklist(engineKinds) }), json);
  return read.ok ? cases[read.value.kind](json) : read;
};

const cases: { readonly [K in EngineKind]: (json: unknown) => Result<object, BadInput> } = {
  "posterior-ar1": (json) => posteriorCase(json, "ar1"),
  "posterior-ar1noise": (json) => posteriorCase(json, "ar1noise"),
  "posterior-locallevel": (json) => posteriorCase(json, "locallevel"),
  "posterior-carryover": carryoverCase,
  "gls-ar1": (json) => {
    const read = readBy(glsSchema, json);
    if (!read.ok) return read;
    const { day, x, y, method } = read.value;
    const wrong = columnsDoNotFit({ day, x, y }, 3);
    return wrong ?? ok(leastSquares(seriesOf(day, x, y), method));
  },
  randomization: randomizationCase,
  eprocess: (json) => {
    const read = readBy(eprocessSchema, json);
    return read.ok ? ok({ e: eProcess(read.value.benefit, read.value.lambda) }) : read;
  },
  meta: (json) => {
    const read = readBy(metaSchema, json);
    if (!read.ok) return read;
    const { yi, vi, level: asked, bayes } = read.value;
    const wrong = studyColumnsDoNotFit(yi, vi);
    if (wrong) return wrong;
    const { DL, PM, REML, ML, qProfileTau2, bayes: found } = pool({ y: Float64Array.from(yi), v: Float64Array.from(vi) }, asked, bayes);
    return found === null ? badInput("yi", "out-of-range") : ok({ DL, PM, REML, ML, qProfileTau2, bayes: found });
  },
};

const glsSchema = v.looseObject({ ...columnFields, method: v.picklist(["REML", "ML"]) });
const eprocessSchema = v.looseObject({
  benefit: v.pipe(v.array(finite), v.minLength(1, "missing")),
  lambda: v.pipe(v.array(positive), v.minLength(1, "missing")),
});
const metaSchema = v.looseObject({
  ...studyColumns,
  level: v.optional(level, 0.95),
  bayes: v.optional(v.strictObject({ muSd: positive, tauScale: positive })),
});
