import { dateOf, type CalendarDate, type Instant } from "#base";
import { blocksDone, disturbedPairs, evaluate, isEnded, trialOf, type Answer, type BlockDone, type Trial } from "#evaluate";
import { project, type StoredEntry } from "#record";

/**
 * The newest comparison that was over after the first day the document is about, with its answer. Undefined while one runs, and while pairs
 * in which something else changed are not yet decided on: a document must not show what its owner has not seen.
 */
export const trialTold = (
  entries: readonly StoredEntry[],
  { at, from }: { readonly at: Instant; readonly from: CalendarDate },
): AnswerTold | undefined => {
  const projection = project(entries, at);
  const today = dateOf(at);
  const record = projection.trials.findLast((one) => isEnded(one, today) && from <= (one.stopped?.on ?? one.endsOn));
  if (record === undefined) return undefined;
  const isDecided = record.leftOut !== null || record.stopped?.why === "sign" || disturbedPairs(projection, record, today).length === 0;
  if (!isDecided) return undefined;
  const trial = trialOf(projection, record, today);
  return { trial, answer: evaluate(trial), done: blocksDone(projection, record, today) };
};

export interface AnswerTold {
  readonly trial: Trial;
  readonly answer: Answer;
  /** Of a pair of his own: how the days went. Empty where sessions were compared. */
  readonly done: readonly BlockDone[];
}
