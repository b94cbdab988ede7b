import type { CalendarDate } from "#base";
import { modes, type FollowUpAnswer, type History, type Level, type OpenFinding, type PastSession } from "../case.ts";
import { findingIds } from "../follow-ups.ts";
import { rules } from "../rules/all.ts";
import { stopRules, type StopRuleId } from "../stops.ts";
import { aDate, anInstant, asFields, listOf, numberIn, oneOf, optional, orNull, readAll, Refused, textFor, type Reader } from "./read.ts";

/** What the record says, as a case carries it. */
export const aHistory: Reader<History> = (value, path) => {
  const given = asFields(value, path, ["sessions", "open", "plan", "noBenefitSince", "recoveredOn", "optedInAt"]);
  if (given instanceof Refused) return given;
  return readAll<{ [F in keyof History]-?: NonNullable<History[F]> | EmptyFor<F> }>(given, path, {
    sessions: orEmpty(listOf(aSession)),
    open: orEmpty(listOf(aFinding)),
    plan: optional(aPlan),
    noBenefitSince: optional(aDate),
    recoveredOn: optional(aDate),
    optedInAt: optional(anInstant),
  }) as History | Refused;
};
type EmptyFor<F> = F extends "sessions" | "open" ? never : undefined;

const orEmpty =
  <T>(reader: Reader<readonly T[]>): Reader<readonly T[]> =>
  (value, path) =>
    value === undefined || value === null ? [] : reader(value, path);

const stopIds = Object.keys(stopRules) as readonly StopRuleId[];

const aSession: Reader<PastSession> = (value, path) => {
  const given = asFields(value, path, ["at", "mode", "endedBy", "followUps"]);
  if (given instanceof Refused) return given;
  return readAll<{ [F in keyof PastSession]: PastSession[F] }>(given, path, {
    at: anInstant,
    mode: oneOf(modes),
    endedBy: orNull(oneOf(stopIds)),
    followUps: orEmpty(listOf(aFollowUp)),
  });
};

const aFollowUp: Reader<FollowUpAnswer> = (value, path) => {
  const given = asFields(value, path, ["at", "findings"]);
  if (given instanceof Refused) return given;
  return readAll<{ [F in keyof FollowUpAnswer]: FollowUpAnswer[F] }>(given, path, {
    at: anInstant,
    findings: listOf(oneOf(findingIds)),
  });
};

const ruleIds: readonly string[] = rules.map(({ id }) => id);
export const aRuleId = oneOf(ruleIds);

const aFinding: Reader<OpenFinding> = (value, path) => {
  const given = asFields(value, path, ["rule", "level", "since", "seenOn", "seenBy"]);
  if (given instanceof Refused) return given;
  return readAll<{ rule: string; level: Level; since: CalendarDate; seenOn: CalendarDate | null; seenBy: string | undefined }>(
    given,
    path,
    {
      rule: aRuleId,
      // Below 3 nothing is open: a finding that were read so would be forgotten.
      level: numberIn(3, 6) as Reader<Level>,
      since: aDate,
      seenOn: orNull(aDate),
      seenBy: optional(textFor("Say who saw the person, or leave it out.")),
    },
  ) as OpenFinding | Refused;
};

const gapHoursMax = 24 * 365;

const aPlan: Reader<NonNullable<History["plan"]>> = (value, path) => {
  const given = asFields(value, path, ["gapHours", "by", "on"]);
  if (given instanceof Refused) return given;
  return readAll<{ gapHours: number; by: string; on: CalendarDate }>(given, path, {
    gapHours: numberIn(0, gapHoursMax, "any"),
    by: textFor("Say whose plan it is."),
    on: aDate,
  });
};
