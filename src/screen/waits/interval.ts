import { dateOf, instantAt, msOf, type EpochMs, type Instant, type Zone } from "#base";
import { restartAfterMinutes } from "../stops.ts";
import type { Wait } from "../wait.ts";
import { lastSessionOf, sessionsOf, type WaitFacts } from "./record.ts";

/** Precautionary (X): a week between sessions; a clinician's plan may change that, but never below 48 hours. */
export const gapHoursDefault = 7 * 24;
export const gapHoursMin = 48;

/** The gap after the last session (td-interval), or the ten minutes after a session that was stopped by a word (st-word). */
export const intervalWaits = (record: WaitFacts): readonly Wait[] => {
  const { history, at, lastSessionAt } = record;
  const sessions = sessionsOf(history).map((session) => session.at);
  const restart = restartableAt(record);
  const counted = lastSessionAt === null ? sessions : [...sessions, lastSessionAt];
  const moments = counted.map(msOf).filter((ms) => restart === null || ms !== msOf(restart));
  return [
    ...(restart === null ? [] : holding("st-word", msOf(restart), restartAfterMinutes * 60_000, at)),
    ...(moments.length === 0 ? [] : holding("td-interval", Math.max(...moments), gapHours(record) * 3_600_000, at)),
  ];
};

/** A plan counts from its day on, when it says who made it. */
export const gapHours = ({ history: { plan }, today }: Pick<WaitFacts, "history" | "today">): number =>
  plan === undefined || plan.by.trim() === "" || plan.on > today ? gapHoursDefault : Math.max(plan.gapHours, gapHoursMin);

/**
 * A session ended only by a word may be started again once on the same day: it does not count for the gap. Every other one does, so a second
 * stop, or a session too few days before, still holds.
 */
const restartableAt = ({ history, at, today }: WaitFacts): Instant | null => {
  const last = lastSessionOf(history);
  const isOfToday = last !== undefined && last.endedBy === "st-word" && dateOf(last.at) === today;
  return isOfToday && msOf(last.at) <= msOf(at) ? last.at : null;
};

/** A last session in the future is a clock that was moved: it counts as just now. */
const holding = (rule: "st-word" | "td-interval", fromMs: number, lengthMs: number, at: Instant): readonly Wait[] => {
  const from = Math.min(fromMs, msOf(at));
  const end = from + lengthMs;
  if (msOf(at) >= end) return [];
  const untilAt = writtenLike(at, end);
  return [{ rule, level: 3, until: dateOf(untilAt), untilAt, stays: 0, ends: "time", since: dateOf(writtenLike(at, from)) }];
};

/** A moment written with the offset of another, so that both speak of the same calendar. */
export const writtenLike = (like: Instant, ms: number): Instant => {
  const offset = /[+-]\d{2}:\d{2}$/.exec(like)?.[0] ?? "UTC";
  return instantAt(ms as EpochMs, offset as Zone);
};
