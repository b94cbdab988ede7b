import { msOf, type Instant } from "#base";
import type { Projection } from "#record";
import { clockBehind } from "#schedule";
import { answerAgeHoursMax, screen, type Case, type Verdict } from "#screen";

export interface OnBothDays {
  readonly verdict: Verdict;
  /** The newest entry, where the clock stands behind it. */
  readonly lastEntryAt: Instant | null;
}

/**
 * The gate, where the clock may have jumped back behind the record: then nobody knows which day it is, so it is asked of both, and the
 * stricter answer holds. A letter that has run out does not come to life again. What he has just answered is as new on either day.
 */
export const screenBothDays = (asked: Case, projection: Pick<Projection, "shown">): OnBothDays => {
  const verdict = screen(asked);
  const lastEntryAt = clockBehind(projection, asked.at);
  if (lastEntryAt === null) return { verdict, lastEntryAt };
  const isJustGiven = (given: Instant) => {
    const age = msOf(asked.at) - msOf(given);
    return age >= 0 && age <= answerAgeHoursMax * 3_600_000;
  };
  const older = Object.entries(asked.answeredAt ?? {}).filter(([, given]) => !isJustGiven(given));
  const then = screen({ ...asked, at: lastEntryAt, answeredAt: Object.fromEntries(older) });
  return { verdict: then.level > verdict.level ? then : verdict, lastEntryAt };
};
