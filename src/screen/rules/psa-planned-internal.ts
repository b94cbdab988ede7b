import { addDays } from "#base";
import { isInternal, testWithin } from "../facts.ts";
import { firesUntil, byMode, type Rule } from "../rule.ts";

const daysMax = 7;

/** Massage raises PSA at 30 minutes. No study says when it is back; seven days is our extrapolation. */
export const psaPlannedInternal: Rule<"psa-planned-internal"> = {
  id: "psa-planned-internal",
  basis: ["E", "X"],
  refs: ["MASSAGE-PSA-2005", "YUAN-1992", "PCRMP"],
  trigger: "q-psa-test-on in at most 7 days",
  levels: byMode([], [], [3]),
  judge: (facts) => {
    const test = testWithin(facts, daysMax);
    return isInternal(facts) && test !== null ? firesUntil(3, addDays(test, 1)) : null;
  },
};
