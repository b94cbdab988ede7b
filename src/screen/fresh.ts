import { dateOf, daysBetween, msOf, type Instant } from "#base";
import { questionOf, type QuestionId } from "./questions.ts";

/** Precautionary (X): how old an answer may be (safety.md C6). */
export const answerAgeHoursMax = 12;
export const historyAgeDaysMax = 30;

/** An answer this much "after" the screening is a clock that two devices set differently; more is a clock that jumped. */
export const answerAheadMinutesMax = 5;

/** True when the answer is older than it may be: it counts as left out. Without a time it was given just now. */
export const isStale = (id: QuestionId, answeredAt: Instant | undefined, at: Instant): boolean => {
  if (answeredAt === undefined) return false;
  return questionOf(id).block === "history"
    ? daysBetween(dateOf(answeredAt), dateOf(at)) > historyAgeDaysMax
    : msOf(at) - msOf(answeredAt) > answerAgeHoursMax * 3_600_000;
};

/**
 * True when the answer seems to come from the future: a clock was moved, so nobody knows how old it is.
 * Such an answer still counts where it warns, and counts as left out where it would clear.
 */
export const isFromAhead = (answeredAt: Instant | undefined, at: Instant): boolean =>
  answeredAt !== undefined && msOf(answeredAt) - msOf(at) > answerAheadMinutesMax * 60_000;
