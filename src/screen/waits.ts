import { dateOf } from "#base";
import type { Case, History } from "./case.ts";
import type { Wait } from "./wait.ts";
import { troubleWaits, worseLastWaits } from "./waits/after-trouble.ts";
import { intervalWaits } from "./waits/interval.ts";
import type { WaitFacts } from "./waits/record.ts";
import { noBenefitWaits, noReplyWaits, twoBadWaits } from "./waits/review.ts";
import { acuteWaits, unseenWaits } from "./waits/unseen.ts";

/**
 * Every wait that the record holds for this kind of session. The gate and the schedule both ask here, and the longest wins.
 * Where two rows of safety.md speak of the same trouble (worse at 24 hours: td-worse-last 7 days, fu-worse24 14 days) both stand in the list.
 */
export const waits = (asked: AskedWaits): readonly Wait[] => {
  const record = recordOf(asked);
  return [
    ...acuteWaits(record),
    ...unseenWaits(record),
    ...worseLastWaits(record),
    ...intervalWaits(record),
    ...twoBadWaits(record),
    ...noBenefitWaits(record),
    ...troubleWaits(record),
    ...noReplyWaits(record),
  ];
};

/** The last session may be known without the rest of the record. The age matters for one finding; unknown counts as the careful one. */
export interface AskedWaits extends Pick<Case, "mode" | "at" | "history" | "lastSessionAt"> {
  readonly ageYears?: number | null;
}

export const recordOf = ({ mode, at, history = noHistory, lastSessionAt, ageYears = null }: AskedWaits): WaitFacts => ({
  mode,
  at,
  today: dateOf(at),
  history,
  lastSessionAt: lastSessionAt ?? null,
  ageYears,
});

export const noHistory: History = { sessions: [], open: [] };
