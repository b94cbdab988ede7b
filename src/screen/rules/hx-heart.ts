import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Strain, and sudden changes of pulse and pressure. */
export const hxHeart: Rule<"hx-heart"> = {
  id: "hx-heart",
  basis: ["X"],
  refs: [],
  trigger: "q-heart unstable-within-3-months",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-heart"].includes("unstable-within-3-months") ? fires(levelFor(facts, 2, 3)) : null),
};
