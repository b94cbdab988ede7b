import { addDays } from "#base";
import { isInternal, testWithin } from "../facts.ts";
import { firesUntil, byMode, type Rule } from "../rule.ts";

const daysMax = 2;

/** There are no data on perineal massage; studies of cycling disagree. Two days are a precaution. */
export const psaPlannedExternal: Rule<"psa-planned-external"> = {
  id: "psa-planned-external",
  basis: ["X"],
  refs: ["CYCLE-PSA-2013", "CYCLE-PSA-2003", "CYCLE-PSA-META"],
  trigger: "q-psa-test-on in at most 2 days",
  levels: byMode([3], [3], []),
  judge: (facts) => {
    const test = testWithin(facts, daysMax);
    return !isInternal(facts) && test !== null ? firesUntil(3, addDays(test, 1)) : null;
  },
};
