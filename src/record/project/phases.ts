import { addDays, dateOf, dayNumberOf } from "#base";
import type { DaySpan } from "./day-series.ts";
import type { SessionRecord } from "./sessions.ts";
import type { TrialRecord } from "./trials.ts";

/** A named stretch of days behind the line. It says what was planned then, never what came of it. */
export interface Phase extends DaySpan {
  readonly name: "before" | "since" | "practice" | "comparison";
}

/**
 * What lies behind the days: the blocks of a comparison where there was one, otherwise before and since the first session. `today` ends what
 * still goes on; what is planned for later is no phase yet, and what was stopped went no further.
 */
export const phasesOf = (trials: readonly TrialRecord[], sessions: readonly SessionRecord[], today: number): readonly Phase[] => {
  const blocks = trials.flatMap((trial) => blocksOf(trial, today));
  if (blocks.length > 0) return withoutOverlap(blocks);
  const first = sessions.find(({ counts }) => counts);
  if (first === undefined) return [];
  const began = dayNumberOf(dateOf(first.endedAt));
  return [
    { name: "before", from: Number.NEGATIVE_INFINITY, until: began - 1 },
    { name: "since", from: began, until: today },
  ];
};

const blocksOf = ({ plan: { design }, endsOn, stopped }: TrialRecord, today: number): readonly Phase[] => {
  const last = Math.min(today, dayNumberOf(stopped ? addDays(stopped.on, -1) : endsOn));
  let from = dayNumberOf(design.start);
  const blocks: Phase[] = [];
  for (const [i, letter] of Array.from(design.order.join("")).entries()) {
    const next = from + (design.phaseDays?.[i] ?? design.periodDays);
    if (from <= last) blocks.push({ name: letter === "P" ? "practice" : "comparison", from, until: Math.min(next - 1, last) });
    from = next;
  }
  return blocks;
};

/** Of two comparisons that cover the same days the first stands. */
const withoutOverlap = (blocks: readonly Phase[]): readonly Phase[] => {
  const kept: Phase[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) if (block.from > (kept.at(-1)?.until ?? -Infinity)) kept.push(block);
  return kept;
};
