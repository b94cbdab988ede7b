import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Nothing should blur a work-up that is under way. */
export const hxCancerSuspected: Rule<"hx-cancer-suspected"> = {
  id: "hx-cancer-suspected",
  basis: ["X"],
  refs: ["NICE-NG12"],
  trigger: "q-psa raised-under-work-up (raised-followed-up does not fire)",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-psa"] === "raised-under-work-up" ? fires(levelFor(facts, 2, 3)) : null),
};
