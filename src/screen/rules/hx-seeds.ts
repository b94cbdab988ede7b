import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Seeds in the prostate: internal work stays closed. */
export const hxSeeds: Rule<"hx-seeds"> = {
  id: "hx-seeds",
  basis: ["X"],
  refs: ["PT-CONSENT"],
  trigger: "q-implants brachytherapy-seeds",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-implants"].includes("brachytherapy-seeds") ? fires(levelFor(facts, 2, 3)) : null),
};
