import { isInternal } from "../facts.ts";
import { fires, byMode, type Rule } from "../rule.ts";

/** Internal work only by hands that a clinician has taught. */
export const tdUntrained: Rule<"td-untrained"> = {
  id: "td-untrained",
  basis: ["X"],
  refs: [],
  trigger: "q-trained none, without a name, or on a day still to come",
  levels: byMode([], [], [3]),
  judge: (facts) => {
    const training = facts.answers["q-trained"];
    const isTrained = training !== "none" && training.by.trim() !== "" && training.on <= facts.today;
    return isInternal(facts) && !isTrained ? fires(3) : null;
  },
};
