import { dateOf, err, ok, type CalendarDate, type Instant, type Result } from "#base";
import { modes, type Case, type Clearance, type History, type Mode } from "./case.ts";
import { answerReader } from "./parse/answer.ts";
import { aHistory, aRuleId } from "./parse/history.ts";
import {
  aDate,
  anInstant,
  asFields,
  listOf,
  oneOf,
  optional,
  readAll,
  Refused,
  textFor,
  type BadCase,
  type Fields,
  type Reader,
} from "./parse/read.ts";
import { questionIds, questionOf, type Answers } from "./questions.ts";

export type { BadCase } from "./parse/read.ts";

/**
 * Reads a case as `walnut screen` takes it. What cannot be right is refused with where it stands and how to mend it, never read as "none" (C11):
 * an unknown name, an impossible date, a type that does not fit. What is absent or null was left out, and that is no mistake.
 */
export const parseCase = (json: unknown): Result<Case, BadCase> => {
  const read = aCase(json, "");
  return read instanceof Refused ? err(read.why) : ok(read);
};

const aCase: Reader<Case> = (json, path) => {
  const given = asFields(json, path, ["mode", "at", "answers", "answeredAt", "clearances", "lastSessionAt", "history"]);
  if (given instanceof Refused) return given;
  // Dates among the answers are checked against the day of the screening, so that comes first.
  const at = anInstant(given["at"], "at");
  if (at instanceof Refused) return at;
  return readAll<Read>(given, path, {
    mode: oneOf(modes),
    at: anInstant,
    answers: answersOn(dateOf(at)),
    answeredAt: optional(answerTimes),
    clearances: optional(listOf(aClearance)),
    lastSessionAt: optional(anInstant),
    history: optional(aHistory),
  }) as Case | Refused;
};

/** A case before absent fields are dropped. */
interface Read {
  readonly [name: string]: unknown;
  readonly mode: Mode;
  readonly at: Instant;
  readonly answers: Answers;
  readonly answeredAt: Case["answeredAt"] | undefined;
  readonly clearances: readonly Clearance[] | undefined;
  readonly lastSessionAt: Instant | undefined;
  readonly history: History | undefined;
}

const answersOn =
  (today: CalendarDate): Reader<Answers> =>
  (value, path) => {
    const given = asFields(value, path, questionIds);
    if (given instanceof Refused) return given;
    const readers = questionIds.map((id) => [id, optional(answerReader(questionOf(id), today))]);
    return readAll<Fields>(given, path, Object.fromEntries(readers));
  };

const answerTimes: Reader<NonNullable<Case["answeredAt"]>> = (value, path) => {
  const given = asFields(value, path, questionIds);
  if (given instanceof Refused) return given;
  return readAll<Fields>(given, path, Object.fromEntries(questionIds.map((id) => [id, optional(anInstant)])));
};

const aClearance: Reader<Clearance> = (value, path) => {
  const given = asFields(value, path, ["rule", "mode", "by", "on", "until"]);
  if (given instanceof Refused) return given;
  return readAll<{ rule: string; mode: Mode; by: string; on: CalendarDate; until: CalendarDate | undefined }>(given, path, {
    rule: aRuleId,
    mode: oneOf(modes),
    by: textFor('Say who cleared it, for example "urologist".'),
    on: aDate,
    until: optional(aDate),
  }) as Clearance | Refused;
};
