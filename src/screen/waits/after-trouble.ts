import { addDays, dateOf, msOf, unreachable, type CalendarDate } from "#base";
import type { Need } from "../consequence.ts";
import type { Wait } from "../wait.ts";
import { gapHours, gapHoursDefault, writtenLike } from "./interval.ts";
import { happeningsIn, isSeen, lastSessionOf, sessionsOf, type Happening, type WaitFacts } from "./record.ts";

/** The waits after stops and findings: 3 until the days are over and everything needed is there, stays what the row says. */
export const troubleWaits = (record: WaitFacts): readonly Wait[] =>
  happeningsIn(sessionsOf(record.history), record.ageYears).flatMap((happening) =>
    happening.rule === "fu-sore" ? soreWaits(happening, record) : waitsAfter(happening, record),
  );

const waitsAfter = (happening: Happening, record: WaitFacts): readonly Wait[] => {
  const { rule, on, consequence } = happening;
  const { stays = 0, days = 0, daysForInternal = days } = consequence;
  const until = addDays(on, record.mode === "internal" ? daysForInternal : days);
  const need = (consequence.needs ?? []).find((one) => isMissing(one, happening, record));
  if (need !== undefined) return [{ rule, level: 3, until: null, stays, ends: need, since: on }];
  if (record.today < until) return [{ rule, level: 3, until, stays, ends: "time", since: on }];
  return stays === 2 ? [{ rule, level: 2, until: null, stays: 0, ends: "cleared", since: on }] : [];
};

const isMissing = (need: Need, { rule, on, at, session }: Happening, record: WaitFacts): boolean => {
  switch (need) {
    case "seen":
      return !isSeen(record, rule, on);
    case "opt-in": {
      const { optedInAt } = record.history;
      return optedInAt === undefined || msOf(optedInAt) <= msOf(at) || msOf(optedInAt) > msOf(record.at);
    }
    case "healed":
      // A later session began with "no" to broken skin, so it had healed by then.
      return lastSessionOf(record.history) === session;
    default:
      return unreachable(need);
  }
};

const extraHours = 7 * 24;

/** Seven days on top of the usual gap, stays half the time for the next session: until one went by without soreness. */
const soreWaits = ({ rule, on, session }: Happening, record: WaitFacts): readonly Wait[] => {
  if (lastSessionOf(record.history) !== session) return [];
  const end = msOf(session.at) + (Math.max(gapHours(record), gapHoursDefault) + extraHours) * 3_600_000;
  if (msOf(record.at) >= end) return [{ rule, level: 1, until: null, stays: 0, ends: "next-session", since: on }];
  const untilAt = writtenLike(record.at, end);
  return [{ rule, level: 3, until: dateOf(untilAt), untilAt, stays: 1, ends: "time", since: on }];
};

const worseDays = 7;

/** The last session made pain worse at 24 hours: 3 for 7 days after it, stays half the dose; internal stays closed. */
export const worseLastWaits = ({ history, mode, today }: WaitFacts): readonly Wait[] => {
  const last = lastSessionOf(history);
  if (last === undefined || !last.followUps.some(({ findings }) => findings.includes("fu-worse24"))) return [];
  const since: CalendarDate = dateOf(last.at);
  const until = addDays(since, worseDays);
  const wait = { rule: "td-worse-last", since } as const;
  if (mode === "internal") return [{ ...wait, level: 3, until: null, stays: 0, ends: "review" }];
  if (today < until) return [{ ...wait, level: 3, until, stays: 1, ends: "time" }];
  return [{ ...wait, level: 1, until: null, stays: 0, ends: "next-session" }];
};
