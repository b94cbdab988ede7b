import type { Wording } from "./answers.ts";
import { instruments, type InstrumentId } from "./instruments/all.ts";
import type { Instrument } from "./instruments/instrument.ts";
import type { Scored } from "./score.ts";

/**
 * How far a total moved since an earlier form. Both must be the same form in the same words: a CPSI is not subtracted from a GUPI, nor a practice
 * form from an official one, and such a call does not compile.
 */
export const scoreChange = <I extends InstrumentId, W extends Wording>(
  before: Scored<I, W>,
  now: NoInfer<Scored<I, W>>,
): ScoreChange<W> | null => {
  const [from, to] = [totalOf(before), totalOf(now)];
  if (from === null || to === null) return null;
  const points = to - from;
  if (before.wording === "practice") return { wording: "practice", from, to, points } as ScoreChange<W>;
  const { noticed }: Instrument = instruments[before.instrument];
  const canFallEnough = noticed === null ? null : from >= noticed.points;
  return { wording: "official", from, to, points, size: sizeOf(points, noticed), canFallEnough } as ScoreChange<W>;
};

const sizeOf = (points: number, noticed: Instrument["noticed"]): OfficialChange["size"] => {
  if (noticed === null) return null;
  if (Math.abs(points) >= noticed.points) return "noticed";
  return Math.abs(points) >= (noticed.possiblyFrom ?? noticed.points) ? "possibly-noticed" : "not-noticed";
};

export type ScoreChange<W extends Wording = Wording> = W extends "official" ? OfficialChange : PracticeChange;

interface Moved {
  readonly from: number;
  readonly to: number;
  /** Below 0: fewer symptoms. */
  readonly points: number;
}

/** Wherever this is shown, the placebo sentence stands beside it: one man in three moves this far on a dummy pill. */
export interface OfficialChange extends Moved {
  readonly wording: "official";
  /** Against what men notice, up or down; null where no figure was read. "possibly": another trial called a smaller change enough. */
  readonly size: "noticed" | "possibly-noticed" | "not-noticed" | null;
  /** False: the first score was so low that no fall could be large enough. */
  readonly canFallEnough: boolean | null;
}

/** What men notice was never measured with our wording, so nothing is said about size. */
export interface PracticeChange extends Moved {
  readonly wording: "practice";
}

const totalOf = ({ scores }: Scored): number | null => scores.total;
