import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Without symptoms there is nothing to treat, and nothing shows that this keeps a healthy man well. */
export const hxNoSymptoms: Rule<"hx-no-symptoms"> = {
  id: "hx-no-symptoms",
  basis: ["X"],
  refs: [],
  trigger: "q-symptoms none",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => (facts.answers["q-symptoms"] === "none" ? fires(levelFor(facts, 1, 2)) : null),
};
