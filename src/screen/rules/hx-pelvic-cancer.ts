import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Bleeding and treated tissue: the care team decides. */
export const hxPelvicCancer: Rule<"hx-pelvic-cancer"> = {
  id: "hx-pelvic-cancer",
  basis: ["X"],
  refs: [],
  trigger: "q-cancer bladder, bowel, anal",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-cancer"].some((kind) => kind !== "prostate") ? fires(levelFor(facts, 2, 3)) : null),
};
