import * as v from "valibot";
import { err, ok, type Result } from "#base";

/** What is wrong with a file, and where in it. The sentences are in the command's words. */
export interface BadInput extends Allowed {
  readonly type: "BadInput";
  readonly path: string;
  readonly what: BadInputWhat;
}

/** What may stand there, as far as it can be said in a few words. */
export interface Allowed {
  readonly known?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** The number must be above this one. */
  readonly above?: number;
}

export const badInputWhats = [
  "missing",
  "wrong-type",
  "not-allowed",
  "unknown-name",
  "not-whole",
  "out-of-range",
  "not-a-date",
  "day-twice",
  "order",
  "lengths",
  "washout",
  "window",
  "all-equal",
  "columns",
  "too-few-people",
  "no-variance",
  "not-a-table",
  "period-mixed",
  "cells",
  "pair-contradicts",
  "pair-absent",
  "too-long",
] as const;
export type BadInputWhat = (typeof badInputWhats)[number];

export const badInput = (path: string, what: BadInputWhat, allowed: Allowed = {}) =>
  err<BadInput>({ type: "BadInput", path, what, ...allowed });

/** Reads JSON by a schema whose own messages are codes of `badInputWhats`. */
export const readBy = <S extends v.GenericSchema>(schema: S, json: unknown): Result<v.InferOutput<S>, BadInput> => {
  const read = v.safeParse(schema, json, { abortEarly: true });
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return badInput(v.getDotPath(issue) ?? "", whatOf(issue), allowedBy(issue));
};

function allowedBy({ type, expected, requirement }: v.BaseIssue<unknown>): Allowed {
  // "(a | b)", each in quotation marks when it is a word.
  if (type === "picklist" || type === "literal") return { known: (expected ?? "").replace(/^\(|\)$|"/g, "").split(" | ") };
  if (typeof requirement !== "number") return {};
  if (type === "min_value") return { least: requirement };
  if (type === "max_value") return { most: requirement };
  return type === "gt_value" ? { above: requirement } : {};
}

function whatOf(issue: v.BaseIssue<unknown>): BadInputWhat {
  const said = badInputWhats.find((what) => what === issue.message);
  if (said) return said;
  if (issue.expected === "never") return "unknown-name";
  if (issue.received === "undefined") return "missing";
  return issue.type === "picklist" || issue.type === "literal" ? "not-allowed" : "wrong-type";
}

/**
 * No rating, effect or day is larger. Beyond, squares of differences lose the digits that an answer rests on, and the answer would be
 * made of rounding.
 */
export const magnitudeMax = 1_000_000;
/** A standard deviation, variance or weight lies between this and `magnitudeMax`. */
export const positiveMin = 1e-9;

export const finite = v.pipe(
  v.number(),
  v.finite("out-of-range"),
  v.minValue(-magnitudeMax, "out-of-range"),
  v.maxValue(magnitudeMax, "out-of-range"),
);
export const positive = v.pipe(finite, v.gtValue(0, "out-of-range"), v.minValue(positiveMin, "out-of-range"));
export const whole = v.pipe(finite, v.integer("not-whole"));
export const wholeFrom = (least: number, most = 100_000) =>
  v.pipe(whole, v.minValue(least, "out-of-range"), v.maxValue(most, "out-of-range"));
