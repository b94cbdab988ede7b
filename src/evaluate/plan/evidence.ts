import { eProcess } from "../coin/e-process.ts";
import { daysThatCount } from "../trial/timetable.ts";
import type { Trial } from "../trial/trial.ts";
import { differencesOf } from "../verdict/coin-test.ts";
import { wasDrawn } from "../verdict/refuse.ts";

/** What may be looked at during a trial without spoiling it: "evidence so far: 6 to 1" (nof1-method section 11). Null without a coin. */
export interface EvidenceSoFar {
  readonly pairs: number;
  /** To one, that it helps. Reaches 20 in at most one of 20 trials in which it does not, however often one looks. */
  readonly odds: number;
}

export const evidenceSoFar = (trial: Trial): EvidenceSoFar | null => {
  if (!wasDrawn(trial) || trial.design.kind !== "pairs") return null;
  const sign = trial.outcome.better === "lower" ? -1 : 1;
  const benefits = differencesOf(trial, daysThatCount(trial)).map((difference) => sign * difference);
  return { pairs: benefits.length, odds: eProcess(benefits).at(-1) ?? 1 };
};
