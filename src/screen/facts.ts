import { addDays, dateOf, daysBetween, type CalendarDate } from "#base";
import type { Level } from "./case.ts";
import type { Procedure, QuestionId } from "./questions.ts";
import type { Reading } from "./reading.ts";
import type { Wait } from "./wait.ts";
import type { WaitFacts } from "./waits/record.ts";

/** All that a rule may look at. */
export interface Facts extends WaitFacts {
  readonly answers: Reading;
  readonly unanswered: readonly QuestionId[];
  readonly stale: readonly QuestionId[];
  readonly waits: readonly Wait[];
}

export const isInternal = ({ mode }: Facts): boolean => mode === "internal";

/** Most rows of the table read alike for both external modes. */
export const levelFor = (facts: Facts, external: Level, internal: Level): Level => (isInternal(facts) ? internal : external);

/** How many days ago; negative when it lies ahead. */
export const daysSince = ({ at }: Pick<Facts, "at">, on: CalendarDate): number => daysBetween(on, dateOf(at));

/** Procedures of these kinds that lie fewer than so many days back, and the first day on which none of them does. */
export const recent = (facts: Facts, kinds: readonly Procedure["kind"][], daysFewerThan: number): CalendarDate | null => {
  const ends = procedures(facts, kinds)
    .filter(({ on }) => daysSince(facts, on) < daysFewerThan)
    .map(({ on }) => addDays(on, daysFewerThan));
  return latest(ends);
};

export const procedures = ({ answers }: Facts, kinds: readonly Procedure["kind"][]): readonly Procedure[] =>
  answers["q-procedures"].filter(({ kind }) => kinds.includes(kind));

/** The day of a planned PSA test, when it is at most so many days ahead. */
export const testWithin = (facts: Facts, daysMax: number): CalendarDate | null => {
  const on = facts.answers["q-psa-test-on"];
  return on !== "none" && -daysSince(facts, on) <= daysMax ? on : null;
};

/** Days are text that sorts as time does. */
export const latest = <T extends CalendarDate>(dates: readonly T[]): T | null =>
  dates.reduce<T | null>((last, date) => (last === null || date > last ? date : last), null);
