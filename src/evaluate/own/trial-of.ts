import { dateOf, daysBetween, type CalendarDate } from "#base";
import { formsOf, isRunning, type Projection, type TrialOutcome, type TrialRecord } from "#record";
import { isAboutSessions, trialBlocks } from "#schedule";
import type { Adherence, RatedDay, Trial, TrialEvent } from "../trial/trial.ts";
import { redFlagEvent } from "../trial/trial.ts";
import { adherenceOfDays, blocksDone } from "./did.ts";
import { lastDayOf } from "./last-day.ts";
import { isUndrawnByTwo, pairsUnderTwoPlans } from "./two-plans.ts";

type Own = Pick<Projection, "shown" | "sessions">;

/** A person's own trial as his record holds it up to a day: what was planned, each day's rating, what was done, what else happened. */
export const trialOf = (projection: Own, record: TrialRecord, until: CalendarDate): Trial => {
  const { plan, startsOn, looksOn } = record;
  const leftOut = allLeftOut(record);
  const { of, ...outcome } = plan.outcome;
  const last = lastDayOf(record, until);
  const adherence = adherenceOf(projection, record, last);
  const dayOf = (on: CalendarDate) => daysBetween(startsOn, on);
  return {
    outcome: { ...outcome, measures: of === "pain" ? "pain" : "other" },
    design: {
      ...plan.design,
      ...(leftOut.length > 0 ? { droppedPairs: leftOut } : {}),
      ...(isUndrawnByTwo(record) ? { orderDrawnByApp: false } : {}),
    },
    days: ratingsOf(projection, of)
      .filter(({ on }) => startsOn <= on && on <= last)
      .map(({ on, y, daysLate }) => ({ day: dayOf(on), y, ...(daysLate > 0 ? { daysLate } : {}) })),
    ...(adherence.length > 0 ? { adherence } : {}),
    looks: looksOn.filter((on) => startsOn <= on).map(dayOf),
    events: eventsOf(projection, record, last).map(({ on, kind }) => ({ day: dayOf(on), kind })),
    // What was expected "before the coin" is said beside the result; without a coin it stands with the plan alone.
    ...(plan.expectation && plan.design.orderDrawnByApp ? { expectation: plan.expectation } : {}),
  };
};

/** Pairs that do not count: what the person left out before he saw the answer, and what was lived under two plans. */
export const allLeftOut = (record: TrialRecord): readonly number[] =>
  [...new Set([...(record.leftOut ?? []), ...pairsUnderTwoPlans(record)])].sort((a, b) => a - b);

/** The symptom form of the same trial as a second outcome; null when none was filled in. The official form and our own wording never mix. */
export const formTrialOf = (
  projection: Own,
  record: TrialRecord,
  until: CalendarDate,
): { readonly trial: Trial; readonly wording: "official" | "practice" } | null => {
  const { startsOn } = record;
  const last = lastDayOf(record, until);
  const filled = (["official", "practice"] as const).map((wording) => ({
    wording,
    days: formsOf(projection.shown, "nih-cpsi", wording).flatMap(({ at, scored: { scores } }): readonly RatedDay[] => {
      const on = dateOf(at);
      return startsOn <= on && on <= last && scores.total !== null ? [{ day: daysBetween(startsOn, on), y: scores.total }] : [];
    }),
  }));
  const most = filled[1]!.days.length > filled[0]!.days.length ? filled[1]! : filled[0]!;
  if (most.days.length === 0) return null;
  // The last form of a day counts.
  const days = [...new Map(most.days.map((day) => [day.day, day])).values()];
  const { looks: _, ...rest } = trialOf(projection, record, until);
  return { wording: most.wording, trial: { ...rest, outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 }, days } };
};

/** Each rated day of the record: the mean where it has several ratings, late only when every one of them was. */
export const ratingsOf = (
  { shown }: Pick<Own, "shown">,
  of: TrialOutcome,
): readonly { readonly on: CalendarDate; readonly y: number; readonly daysLate: number }[] => {
  const days = new Map<CalendarDate, { readonly sum: number; readonly count: number; readonly daysLate: number }>();
  for (const { entry } of shown) {
    const y = entry.kind === "rating" ? entry.body[of] : undefined;
    if (entry.kind !== "rating" || y === undefined) continue;
    const on = dateOf(entry.at);
    const { daysLate = 0 } = entry.body;
    const before = days.get(on);
    if (before === undefined) days.set(on, { sum: y, count: 1, daysLate });
    else days.set(on, { sum: before.sum + y, count: before.count + 1, daysLate: Math.min(before.daysLate, daysLate) });
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, { sum, count, daysLate }]) => ({ on, y: sum / count, daysLate }));
};

const week = 7;

/** In each block that was begun: sessions, one a week, or with a pair of his own the days of the practice. */
export const adherenceOf = (projection: Own, record: TrialRecord, until: CalendarDate): readonly Adherence[] => {
  if (!isAboutSessions(record)) return adherenceOfDays(blocksDone(projection, record, until));
  const { sessions } = projection;
  const done = sessions.filter(({ shown }) => shown.entry.body.story.contactSeconds > 0).map(({ endedAt }) => dateOf(endedAt));
  const last = lastDayOf(record, until);
  return trialBlocks(record.plan)
    .filter(({ from }) => from <= last)
    .map(({ number, kind, from, to }) => {
      const end = last < to ? last : to;
      return {
        period: number,
        planned: kind === "practice" ? Math.floor((daysBetween(from, end) + 1) / week) : 0,
        done: done.filter((on) => from <= on && on <= end).length,
      };
    });
};

/** Treatments and infections that came in the middle, and the sign that stopped it. */
const eventsOf = (
  { shown }: Pick<Own, "shown">,
  record: TrialRecord,
  last: CalendarDate,
): readonly { readonly on: CalendarDate; readonly kind: TrialEvent["kind"] }[] => {
  const found = shown.flatMap(({ entry }) => {
    if (entry.kind === "treatment") return [{ on: entry.body.on, kind: "treatment" }];
    if (entry.kind === "factor" && entry.body.what === "infection") return [{ on: dateOf(entry.at), kind: "infection" }];
    return entry.kind === "flare" ? [{ on: entry.body.startedOn, kind: "flare" }] : [];
  });
  const { startsOn, stopped } = record;
  const sign = stopped?.why === "sign" ? [{ on: stopped.on < startsOn ? startsOn : stopped.on, kind: redFlagEvent }] : [];
  return [...found.filter(({ on }) => startsOn <= on && on <= last), ...sign];
};

/** Pairs in which something else changed, so that a person can leave them out before he sees the answer. */
export const disturbedPairs = (
  projection: Pick<Own, "shown">,
  record: TrialRecord,
  until: CalendarDate,
): readonly { readonly pair: number; readonly on: readonly CalendarDate[] }[] => {
  if (record.plan.design.kind !== "pairs") return [];
  const events = eventsOf(projection, record, lastDayOf(record, until)).filter(({ kind }) => kind === "treatment" || kind === "infection");
  const pairs = new Map<number, CalendarDate[]>();
  for (const { on } of events) {
    const block = trialBlocks(record.plan).find(({ from, to }) => from <= on && on <= to);
    if (block && !pairsUnderTwoPlans(record).includes(block.pair)) pairs.set(block.pair, [...(pairs.get(block.pair) ?? []), on]);
  }
  return [...pairs].sort(([a], [b]) => a - b).map(([pair, on]) => ({ pair, on }));
};

/** Over, or stopped: only then there is an answer to read. */
export const isEnded = (record: TrialRecord, on: CalendarDate): boolean => !isRunning(record, on) && dateOf(record.drawnAt) <= on;
