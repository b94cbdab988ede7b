import * as v from "valibot";
import { err, ok, type Result } from "#base";

/** What is wrong with a file, and where in it. The sentences are in the command's words. */
export interface BadInput {
  readonly type: "BadInput";
  readonly path: string;
  readonly what: BadInputWhat;
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
] as const;
export type BadInputWhat = (typeof badInputWhats)[number];

export const badInput = (path: string, what: BadInputWhat) => err<BadInput>({ type: "BadInput", path, what });

/** Reads JSON by a schema whose own messages are codes of `badInputWhats`. */
export const readBy = <S extends v.GenericSchema>(schema: S, json: unknown): Result<v.InferOutput<S>, BadInput> => {
  const read = v.safeParse(schema, json, { abortEarly: true });
  if (read.success) return ok(read.output);
  const [issue] = read.issues;
  return badInput(v.getDotPath(issue) ?? "", whatOf(issue));
};

function whatOf(issue: v.BaseIssue<unknown>): BadInputWhat {
  const said = badInputWhats.find((what) => what === issue.message);
  if (said) return said;
  if (issue.expected === "never") return "unknown-name";
  if (issue.received === "undefined") return "missing";
  return issue.type === "picklist" || issue.type === "literal" ? "not-allowed" : "wrong-type";
}

export const finite = v.pipe(v.number(), v.finite("out-of-range"));
export const whole = v.pipe(finite, v.integer("not-whole"));
export const wholeFrom = (least: number, most = 100_000) =>
  v.pipe(whole, v.minValue(least, "out-of-range"), v.maxValue(most, "out-of-range"));
