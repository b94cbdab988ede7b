import * as v from "valibot";
import type { Instant } from "#base";
import type { Level, VerdictName } from "#screen";
import { date, isInstant, isPlainObject, mode, plainObject, ruleId } from "./fields.ts";

const levels = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Level[];
const verdicts = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
] as const satisfies readonly VerdictName[];

const fired = v.looseObject({
  rule: ruleId,
  level: v.picklist(levels),
  refs: v.array(v.string()),
  until: v.nullable(date),
  cleared: v.exactOptional(v.boolean()),
});

/** The private question never stands here as it was answered (`keptAnswers`). */
const answers = v.pipe(
  plainObject,
  v.check((given) => given["q-free"] === undefined || given["q-free"] === "ok" || given["q-free"] === "not-started", "not-allowed"),
);

/** Fifty times in every screening, so they are looked at in one go. */
const answerTimes = v.custom<{ readonly [question: string]: Instant }>(
  (times) => isPlainObject(times) && Object.values(times).every((time) => typeof time === "string" && isInstant(time)),
  "bad-time",
);

export const screening = v.looseObject({
  mode,
  answers,
  answeredAt: v.exactOptional(answerTimes),
  level: v.picklist(levels),
  verdict: v.picklist(verdicts),
  fired: v.array(fired),
  ruleBase: v.string(),
});
