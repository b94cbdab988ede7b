import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** In a flare the lining tears easily. */
export const hxIbdFlare: Rule<"hx-ibd-flare"> = {
  id: "hx-ibd-flare",
  basis: ["X"],
  refs: [],
  trigger: "q-ibd flare",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-ibd"] === "flare" ? fires(levelFor(facts, 2, 3)) : null),
};
