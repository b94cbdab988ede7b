import { dateOf, type CalendarDate, type Instant } from "#base";
import type { Entry, EntryId, Stamp } from "../entry.ts";
import type { TrialRecord } from "./trials.ts";

/**
 * Two devices without a network can both draw a coin. One person cannot live by two plans, and to choose between two coins is to throw
 * neither: so the earlier by the journal's order stands, which is the same on every device, and the other never does.
 */
export interface OtherPlan {
  readonly id: EntryId;
  readonly drawnAt: Instant;
  /** From the day it was drawn to the day it was put away, both included, nobody can say by which plan he lived. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Whether the person has put it away: then he has been told. */
  readonly isPutAway: boolean;
}

interface Told {
  readonly record: Omit<TrialRecord, "others">;
  readonly stamp: Stamp;
  /** Everything that ended it, each with where it stands in the journal. */
  readonly stops: readonly { readonly on: CalendarDate; readonly stamp: Stamp }[];
  readonly takenBack: Entry<"removal"> | null;
  /** Every time it was taken back or brought back, in the journal's order. */
  readonly removals: readonly Entry<"removal">[];
  readonly putAwayOn: CalendarDate | null;
}

/** Of all that were drawn, in the journal's order, those that stand; each with the plans it kept out. */
export const standing = (told: readonly Told[]): readonly TrialRecord[] => {
  let stand: readonly { readonly told: Told; readonly others: Told[] }[] = [];
  for (const one of told) {
    const before = stand.find(({ told: earlier }) => isInTime(earlier, one) && !wasAway(earlier, one.stamp));
    if (before) before.others.push(one);
    // What had been taken back when a new plan was drawn in its time does not come back beside it.
    else stand = [...stand.filter(({ told: earlier }) => !isInTime(earlier, one)), { told: one, others: [] }];
  }
  return stand
    .filter(({ told: { takenBack } }) => takenBack === null)
    .map(({ told: { record }, others }) => ({
      ...record,
      // Who looked at the one has seen the days of the other.
      looksOn: [...record.looksOn, ...others.flatMap((other) => other.record.looksOn)].sort(),
      others: others.map(otherOf),
    }));
};

/** Whether the earlier one had neither ended nor been stopped, by days and by the journal's order, when the later one was drawn. */
const isInTime = ({ record, stops }: Told, later: Told): boolean => {
  const on = dateOf(later.record.drawnAt);
  return on <= record.endsOn && !stops.some((stop) => stop.on <= on && stop.stamp < later.stamp);
};

/** Whether it had been taken back by then. What was done with it later changes nothing. */
const wasAway = ({ removals }: Told, stamp: Stamp): boolean => {
  const last = removals.findLast((removal) => removal.stamp < stamp);
  return last !== undefined && last.body.undo !== true;
};

const otherOf = ({ record: { id, drawnAt, endsOn }, takenBack, putAwayOn }: Told): OtherPlan => {
  const away = [putAwayOn, takenBack === null ? null : dateOf(takenBack.at)].filter((on) => on !== null).sort()[0];
  return { id, drawnAt, from: dateOf(drawnAt), until: away ?? endsOn, isPutAway: away !== undefined };
};
