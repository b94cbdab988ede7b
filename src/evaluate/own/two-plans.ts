import type { TrialRecord } from "#record";
import { trialBlocks } from "#schedule";

/** Blocks of the plan that stands in which another one, drawn on another device, was not yet put away. */
const blocksUnderTwo = ({ plan, others }: TrialRecord) =>
  trialBlocks(plan).filter(({ from, to }) => others.some((other) => other.from <= to && from <= other.until));

/** Pairs that were lived under two plans. No coin decided what was done in them, so they never count; nobody chooses which. */
export const pairsUnderTwoPlans = (record: TrialRecord): readonly number[] =>
  record.plan.design.kind === "pairs" ? [...new Set(blocksUnderTwo(record).map(({ pair }) => pair))] : [];

/** A plan without pairs has none to leave out: with two plans at once, its one change was drawn by no coin. */
export const isUndrawnByTwo = (record: TrialRecord): boolean => record.plan.design.kind !== "pairs" && blocksUnderTwo(record).length > 0;
