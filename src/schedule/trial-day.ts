import { addDays, dateOf, daysBetween, type CalendarDate } from "#base";
import { isRunning, type Projection, type TrialPlan, type TrialRecord } from "#record";

/** A planned stretch of a trial, all of one kind. */
export interface TrialBlock {
  /** From 1. */
  readonly number: number;
  readonly kind: "practice" | "comparison";
  /** From 1; for a trial without pairs the same as nothing: always 1. */
  readonly pair: number;
  readonly from: CalendarDate;
  /** Its last day. */
  readonly to: CalendarDate;
}

/** Where a trial stands on a day. */
export type TrialDay =
  /** Drawn, and the first block has not begun. */
  | { readonly phase: "before"; readonly startsOn: CalendarDate }
  | {
      readonly phase: "running";
      readonly block: TrialBlock;
      readonly of: number;
      /** From 1. */
      readonly day: number;
      readonly days: number;
      /** One of the first days of a block, which the coin's test leaves out. */
      readonly isWashout: boolean;
    }
  | { readonly phase: "over" }
  | { readonly phase: "stopped" };

export const trialBlocks = ({ design }: Pick<TrialPlan, "design">): readonly TrialBlock[] => {
  let from = design.start;
  return Array.from(design.order.join(""), (letter, i) => {
    const days = design.phaseDays?.[i] ?? design.periodDays;
    const block: TrialBlock = {
      number: i + 1,
      kind: letter === "P" ? "practice" : "comparison",
      pair: design.kind === "pairs" ? Math.ceil((i + 1) / 2) : 1,
      from,
      to: addDays(from, days - 1),
    };
    from = addDays(from, days);
    return block;
  });
};

export const trialDay = (trial: TrialRecord, on: CalendarDate): TrialDay => {
  if (trial.stopped !== null && trial.stopped.on <= on) return { phase: "stopped" };
  if (on < trial.startsOn) return { phase: "before", startsOn: trial.startsOn };
  const blocks = trialBlocks(trial.plan);
  const block = blocks.find(({ from, to }) => from <= on && on <= to);
  if (block === undefined) return { phase: "over" };
  const day = daysBetween(block.from, on) + 1;
  const { kind, washoutDays } = trial.plan.design;
  const days = daysBetween(block.from, block.to) + 1;
  return { phase: "running", block, of: blocks.length, day, days, isWashout: kind === "pairs" && day <= washoutDays };
};

/** The trial that goes on at a day, if one does. */
export const runningTrial = ({ trials }: Pick<Projection, "trials">, on: CalendarDate): TrialRecord | null =>
  trials.findLast((trial) => isRunning(trial, on)) ?? null;

/** Whether sessions of this app are the practice that is compared; with a pair of words of his own they have nothing to do with it. */
export const isAboutSessions = ({ plan }: Pick<TrialRecord, "plan">): boolean => plan.names === undefined;

/** Days on which a trial plans no session: from the coin to the first practice block, and every comparison block. */
export const trialPauses = ({
  trials,
}: Pick<Projection, "trials">): readonly { readonly from: CalendarDate; readonly to: CalendarDate }[] =>
  trials.filter(isAboutSessions).flatMap((trial) => {
    const { drawnAt, startsOn, stopped, plan } = trial;
    const before = dateOf(drawnAt) < startsOn ? [{ from: dateOf(drawnAt), to: addDays(startsOn, -1) }] : [];
    const comparison = trialBlocks(plan).filter(({ kind }) => kind === "comparison");
    return [...before, ...comparison]
      .map(({ from, to }) => ({ from, to: stopped !== null && stopped.on <= to ? addDays(stopped.on, -1) : to }))
      .filter(({ from, to }) => from <= to);
  });
