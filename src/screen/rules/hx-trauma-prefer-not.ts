import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Treated just as yes, without a label. */
export const hxTraumaPreferNot: Rule<"hx-trauma-prefer-not"> = {
  id: "hx-trauma-prefer-not",
  basis: ["X"],
  refs: [],
  trigger: "q-past-touch prefer-not-to-say, or left out",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => (facts.answers["q-past-touch"] === "prefer-not-to-say" ? fires(levelFor(facts, 1, 2)) : null),
};
