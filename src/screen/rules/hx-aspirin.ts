import { isInternal } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** A small risk, and only inside. */
export const hxAspirin: Rule<"hx-aspirin"> = {
  id: "hx-aspirin",
  basis: ["X"],
  refs: [],
  trigger: "q-blood-thinner aspirin",
  levels: externalAndInternal([], [2]),
  judge: (facts) => (isInternal(facts) && facts.answers["q-blood-thinner"] === "aspirin" ? fires(2) : null),
};
