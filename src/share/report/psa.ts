import { dateOf, type CalendarDate } from "#base";
import type { Leaving } from "../leaving/leaving.ts";

/** What a PSA value has to be read with: pressure and ejaculation before the sample. */
export interface Psa {
  /** The day of the test as the record knows it; null when it knows none. */
  readonly testOn: CalendarDate | null;
  /** Before the test where there is one, else the last of the period. */
  readonly lastSession: CalendarDate | null;
  readonly lastEjaculation: LastEjaculation | null;
}

export interface LastEjaculation {
  readonly on: CalendarDate;
  /** Written down on that day; otherwise it was within the 48 hours before a session on that day. */
  readonly exact: boolean;
}

export const psaOf = ({ psaTestOn, sessions, factors }: Leaving): Psa => {
  const isBefore = (on: CalendarDate) => psaTestOn === null || on <= psaTestOn;
  const done = sessions.filter(({ contactSeconds, endedAt }) => contactSeconds > 0 && isBefore(dateOf(endedAt)));
  const told = factors
    .filter(({ what, at }) => what === "ejaculation" && isBefore(dateOf(at)))
    .map(({ at }) => ({ on: dateOf(at), exact: true }));
  const asked = sessions
    .filter(({ ejaculation48h, startedAt }) => ejaculation48h === true && isBefore(dateOf(startedAt)))
    .map(({ startedAt }) => ({ on: dateOf(startedAt), exact: false }));
  const last = done.at(-1);
  return {
    testOn: psaTestOn,
    lastSession: last ? dateOf(last.endedAt) : null,
    lastEjaculation: [...asked, ...told].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1) ?? null,
  };
};
