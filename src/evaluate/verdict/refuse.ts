import { periodsOf, recallDaysOf, type PlannedDay } from "../trial/timetable.ts";
import { harmlessEvents, redFlagEvent, type Adherence, type Trial } from "../trial/trial.ts";
import type { ReasonCode } from "./answer.ts";

/** Limits of nof1-method section 10, before anything is estimated. */
export const completePairsMin = 4;
export const unratedShareMax = 0.4;
export const unevenShareMax = 0.25;
export const edgeShareMax = 0.5;
export const practiceShareMin = 0.75;
export const spilledShareMax = 0.25;
export const lateDaysMax = 2;
export const lateShareMax = 0.2;
/** nof1-method section 7: for a single switch, so long before and after, and so many of the days rated. */
export const phaseDaysMin = 28;
export const phaseRatedMin = 14;

/** Every reason not to conclude, in the order of severity. */
export const reasonsToRefuse = (trial: Trial, days: readonly PlannedDay[], completePairs: number): readonly ReasonCode[] => {
  const speaks: readonly (readonly [ReasonCode, boolean])[] = [
    ["RED_FLAG", happened(trial, days, (kind) => kind === redFlagEvent)],
    ["TOO_FEW_PAIRS", trial.design.kind === "pairs" && completePairs < completePairsMin],
    ["MISSING", tooMuchMissing(trial, days)],
    ["MISSING_UNEVEN", Math.abs(ratedShare(trial, days, 1) - ratedShare(trial, days, 0)) > unevenShareMax],
    ["NO_VARIATION", new Set(ratingsOf(days)).size < 3],
    ["FLOOR", edgeShare(trial, ratingsOf(days)) > edgeShareMax],
    ["NOT_FOLLOWED", wasNotFollowed(trial)],
    ["COINTERVENTION", happened(trial, days, (kind) => kind !== redFlagEvent && !harmlessEvents.has(kind))],
    ["NOT_RANDOMISED", trial.design.kind !== "phases" && !wasDrawn(trial)],
    ["BACKFILLED", wasBackfilled(trial, days)],
  ];
  return speaks.filter(([, does]) => does).map(([code]) => code);
};

/** A start day is drawn from a window; without one nobody knows from which. */
export const wasDrawn = ({ design }: Trial): boolean =>
  design.orderDrawnByApp === true && (design.kind === "pairs" || (design.kind === "start-point" && design.window !== undefined));

const ratingsOf = (days: readonly PlannedDay[]): readonly number[] => days.flatMap(({ y }) => (y === null ? [] : [y]));

/** Pairs left out beforehand were not planned to count. */
const inPlay = ({ design }: Trial, days: readonly PlannedDay[]) =>
  days.filter(({ pair }) => !(design.kind === "pairs" && design.droppedPairs?.includes(pair)));

function tooMuchMissing(trial: Trial, days: readonly PlannedDay[]): boolean {
  if (ratedShare(trial, days) < 1 - unratedShareMax) return true;
  if (trial.design.kind === "pairs") return false;
  return ([0, 1] as const).some((x) => {
    const phase = days.filter((day) => day.x === x);
    return phase.length < phaseDaysMin || ratingsOf(phase).length < Math.ceil(phaseRatedMin / recallDaysOf(trial));
  });
}

/** Of the days that were planned; of a weekly form, of the periods. */
function ratedShare(trial: Trial, days: readonly PlannedDay[], x?: 0 | 1): number {
  const planned = inPlay(trial, days).filter((day) => x === undefined || day.x === x);
  if (recallDaysOf(trial) === 1) return ratingsOf(planned).length / Math.max(1, planned.length);
  const periods = new Set(planned.map(({ period }) => period));
  const rated = new Set(planned.filter(({ y }) => y !== null).map(({ period }) => period));
  return rated.size / Math.max(1, periods.size);
}

/** How many ratings stand at the very end of the scale, where a change cannot show. */
export const edgeShare = ({ outcome: { range } }: Trial, ratings: readonly number[]): number =>
  ratings.filter((y) => y === range[0] || y === range[1]).length / Math.max(1, ratings.length);

/** What was planned and done in the periods that count. */
export const adherenceInPlay = ({ design, adherence = [] }: Trial): readonly Adherence[] =>
  adherence.filter(({ period }) => !(design.kind === "pairs" && design.droppedPairs?.includes(Math.ceil(period / 2))));

/**
 * The share of what was planned that was done. What nobody noted is not held against it: that the plan was left must be known, and how much is
 * not known is said beside the answer. In comparison periods none is planned, so it is measured by a practice period's plan.
 */
function wasNotFollowed(trial: Trial): boolean {
  const adherence = adherenceInPlay(trial);
  if (adherence.length === 0) return false;
  const kindOf = new Map(periodsOf(trial).map(({ number, x }) => [number, x]));
  const sums = (x: 0 | 1) => {
    const own = adherence.filter(({ period }) => kindOf.get(period) === x);
    const planned = own.reduce((sum, each) => sum + each.planned, 0);
    const done = own.reduce((sum, each) => sum + each.done, 0);
    const doneOfPlan = own.reduce((sum, each) => sum + Math.min(each.done + (each.unknown ?? 0), each.planned), 0);
    return { periods: own.length, planned, done, doneOfPlan };
  };
  const [practice, comparison] = [sums(1), sums(0)];
  if (practice.periods > 0 && practice.doneOfPlan < practiceShareMin * practice.planned) return true;
  const room = comparison.planned > 0 ? comparison.planned : (practice.planned / Math.max(1, practice.periods)) * comparison.periods;
  return comparison.done > spilledShareMax * room;
}

/** In the trial, and not in a pair that was left out for it. */
function happened(trial: Trial, days: readonly PlannedDay[], counts: (kind: string) => boolean): boolean {
  const inTrial = new Set(inPlay(trial, days).map(({ day }) => day));
  return (trial.events ?? []).some(({ day, kind }) => counts(kind) && (inTrial.has(day) || (kind === redFlagEvent && day >= 0)));
}

function wasBackfilled({ days }: Trial, planned: readonly PlannedDay[]): boolean {
  const rated = new Set(planned.filter(({ y }) => y !== null).map(({ day }) => day));
  const counted = days.filter(({ day }) => rated.has(day));
  return counted.filter(({ daysLate = 0 }) => daysLate > lateDaysMax).length > lateShareMax * counted.length;
}
