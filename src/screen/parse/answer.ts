import { unreachable, type CalendarDate } from "#base";
import type { Procedure, Training } from "../questions.ts";
import type { Question } from "../questions/question.ts";
import { aDate, asFields, listOf, numberIn, oneOf, quoted, readAll, Refused, type Reader } from "./read.ts";

export const ageYearsMax = 120;

/** How the answer to a question is read. A future procedure, a PSA test that has gone by and an impossible age are refused (C11). */
export const answerReader = (question: Question, today: CalendarDate): Reader<unknown> => {
  switch (question.type) {
    case "one":
      return oneOf(question.options);
    case "any":
      return listOf(oneOf(question.options));
    case "dated":
      return listOf(procedureReader(question.kinds, today));
    case "date-or-none":
      return dateOrNone(question.block === "today" ? fromToday(today) : upToToday(today));
    case "training":
      return trainingOrNone;
    case "years":
      return numberIn(0, ageYearsMax);
    case "0-10":
      return numberIn(0, 10);
    default:
      return unreachable(question);
  }
};

const procedureReader =
  (kinds: readonly string[], today: CalendarDate): Reader<Procedure> =>
  (value, path) => {
    const given = asFields(value, path, ["kind", "on"]);
    if (given instanceof Refused) return given;
    return readAll<{ kind: Procedure["kind"]; on: CalendarDate }>(given, path, {
      kind: oneOf(kinds as readonly Procedure["kind"][]),
      on: upToToday(today),
    });
  };

const dateOrNone =
  (reader: Reader<CalendarDate>): Reader<CalendarDate | "none"> =>
  (value, path) =>
    value === "none" ? "none" : reader(value, path);

const upToToday =
  (today: CalendarDate): Reader<CalendarDate> =>
  (value, path) => {
    const on = aDate(value, path);
    return !(on instanceof Refused) && on > today
      ? new Refused(path, `${quoted(on)} lies in the future`, `Give a day up to ${today}.`)
      : on;
  };

const fromToday =
  (today: CalendarDate): Reader<CalendarDate> =>
  (value, path) => {
    const on = aDate(value, path);
    return !(on instanceof Refused) && on < today
      ? new Refused(path, `${quoted(on)} has gone by`, `Give a day from ${today} on, or "none".`)
      : on;
  };

/** An empty name and a day to come are read: they mean that nobody has taught it yet (td-untrained). */
const trainingOrNone: Reader<Training | "none"> = (value, path) => {
  if (value === "none") return "none";
  const given = asFields(value, path, ["by", "on"]);
  if (given instanceof Refused) return given;
  const by: Reader<string> = (name, where) =>
    typeof name === "string" ? name : new Refused(where, "by is no text", "Name the clinician who taught it.");
  return readAll<{ by: string; on: CalendarDate }>(given, path, { by, on: aDate });
};
