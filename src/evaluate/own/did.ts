import { dateOf, daysBetween, type CalendarDate } from "#base";
import type { Did, Projection, TrialRecord } from "#record";
import { isAboutSessions, trialBlocks } from "#schedule";
import type { Adherence } from "../trial/trial.ts";
import { lastDayOf } from "./last-day.ts";

type Own = Pick<Projection, "shown">;

/** How the days of one block went, up to the last that was lived. They add up to `days`. */
export interface BlockDone {
  /** From 1, as the blocks are numbered. */
  readonly period: number;
  readonly kind: "practice" | "comparison";
  readonly days: number;
  /** The block's own side was done. */
  readonly kept: number;
  readonly part: number;
  /** The other side was done. */
  readonly other: number;
  readonly neither: number;
  /** Nobody said. It is not the same as "not done". */
  readonly unknown: number;
}

/** What he said he did on each day of a trial; where he said it twice, the last word counts. */
export const didOn = ({ shown }: Own, { id }: Pick<TrialRecord, "id">): ReadonlyMap<CalendarDate, Did["what"]> =>
  new Map(
    shown.flatMap(({ entry }) =>
      entry.kind === "rating" && entry.body.did?.of === id ? [[dateOf(entry.at), entry.body.did.what] as const] : [],
    ),
  );

/** Day by day what was planned and what was done, of a trial with a pair of his own; empty where sessions are compared. */
export const blocksDone = (projection: Own, record: TrialRecord, until: CalendarDate): readonly BlockDone[] => {
  if (isAboutSessions(record)) return [];
  const did = [...didOn(projection, record)];
  const last = lastDayOf(record, until);
  return trialBlocks(record.plan)
    .filter(({ from }) => from <= last)
    .map(({ number, kind, from, to }) => {
      const end = last < to ? last : to;
      const days = daysBetween(from, end) + 1;
      const told = did.filter(([on]) => from <= on && on <= end).map(([, what]) => what);
      const count = (wanted: Did["what"]) => told.filter((what) => what === wanted).length;
      return {
        period: number,
        kind,
        days,
        kept: count(kind),
        part: count("part"),
        other: count(kind === "practice" ? "comparison" : "practice"),
        neither: count("neither"),
        unknown: days - told.length,
      };
    });
};

/**
 * The same, as adherence counts it: the practice, in comparison blocks too. A practice day done in part is not a day done; on a comparison day
 * a part of it is too much.
 */
export const adherenceOfDays = (blocks: readonly BlockDone[]): readonly Adherence[] =>
  blocks.map(({ period, kind, days, kept, part, other, unknown }) => ({
    period,
    planned: kind === "practice" ? days : 0,
    done: kind === "practice" ? kept : other + part,
    unknown,
  }));
