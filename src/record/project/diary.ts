import { dateOf, dayNumberOf, msOf, type Instant } from "#base";
import type { DiaryDay, DiaryVoid } from "#measure";
import type { Entry } from "../entry.ts";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** A day of the bladder diary: from after one first-morning void to the next, that one included. */
export interface DiaryDayRecord {
  /** The first-morning void it began after; that one belongs to the day before. */
  readonly after: Instant;
  readonly until: Instant;
  readonly day: DiaryDay;
}

/**
 * The whole days of the diary, oldest first. A day is whole when the next first-morning void came on the next date: then nothing lies between
 * but what was written down. What was written without such an end is kept, and is no day.
 */
export const diaryOf = (shown: readonly Shown[]): readonly DiaryDayRecord[] => {
  const days: DiaryDayRecord[] = [];
  let open: { readonly after: Instant; readonly voids: DiaryVoid[] } | null = null;
  for (const { at, body } of voidsOf(shown)) {
    const { phase, ml } = body;
    open?.voids.push({ phase, ...(ml === undefined ? {} : { ml }) });
    if (phase !== "first-morning") continue;
    if (open !== null && dayNumberOf(dateOf(at)) - dayNumberOf(dateOf(open.after)) === 1)
      days.push({ after: open.after, until: at, day: { voids: open.voids } });
    open = { after: at, voids: [] };
  }
  return days;
};

/** Visits in the order they happened. An urge with nothing passed is none. */
const voidsOf = (shown: readonly Shown[]): readonly Entry<"void">[] =>
  shown
    .filter((one) => isShown(one, "void"))
    .map(({ entry }) => ({ entry, ms: msOf(entry.at) }))
    .filter(({ entry }) => entry.body.urgeOnly !== true)
    .sort((a, b) => a.ms - b.ms)
    .map(({ entry }) => entry);
