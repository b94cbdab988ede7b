import { isInternal } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Quiet ones matter only inside. */
export const hxHaemQuiet: Rule<"hx-haem-quiet"> = {
  id: "hx-haem-quiet",
  basis: ["X"],
  refs: [],
  trigger: "q-anal haemorrhoids-quiet",
  levels: externalAndInternal([], [2]),
  judge: (facts) => (isInternal(facts) && facts.answers["q-anal"].includes("haemorrhoids-quiet") ? fires(2) : null),
};
