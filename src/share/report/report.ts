import type { Leaving } from "../leaving/leaving.ts";
import { diarySummary, type DiarySummary } from "./diary.ts";
import { doseOf, type Dose } from "./dose.ts";
import { eventsOf, type HarmEvent } from "./events.ts";
import { painOf, type Pain } from "./pain.ts";
import { psaOf, type Psa } from "./psa.ts";
import { scoresOf, type FormScores } from "./scores.ts";
import { treatmentsNow, type TreatmentLine } from "./treatments.ts";
import type { AnswerTold } from "./trial-told.ts";
import { unknownOf, type Unknown } from "./unknown.ts";
import { warningSignsOf, type WarningSigns } from "./warning-signs.ts";

/** What the page says, before it is said in a language. The order is the order of the page. */
export interface Report {
  readonly leaving: Leaving;
  readonly warningSigns: WarningSigns | null;
  readonly treatments: readonly TreatmentLine[];
  readonly dose: Dose;
  readonly scores: readonly FormScores[];
  readonly pain: Pain;
  readonly diary: DiarySummary | null;
  readonly trial: TrialTold;
  readonly events: readonly HarmEvent[];
  readonly psa: Psa;
  readonly unknown: readonly Unknown[];
}

/** "none": no comparison was made. "untold": there is one, and its answer is not in this document. */
export type TrialTold = "none" | "untold" | AnswerTold;

/** Sums up what leaves. Nothing is guessed: what was not recorded is null, and said to be so. */
export const reportOf = (leaving: Leaving, trial?: AnswerTold): Report => {
  const events = eventsOf(leaving);
  const pain = painOf(leaving);
  return {
    leaving,
    warningSigns: warningSignsOf(leaving),
    treatments: treatmentsNow(leaving),
    dose: doseOf(leaving),
    scores: scoresOf(leaving),
    pain,
    diary: diarySummary(leaving),
    trial: trial ?? (leaving.hasTrial ? "untold" : "none"),
    events,
    psa: psaOf(leaving),
    unknown: unknownOf(leaving, pain),
  };
};
