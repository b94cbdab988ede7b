import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Quiet now, but it can return. */
export const hxIbdQuiet: Rule<"hx-ibd-quiet"> = {
  id: "hx-ibd-quiet",
  basis: ["X"],
  refs: [],
  trigger: "q-ibd quiet",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => (facts.answers["q-ibd"] === "quiet" ? fires(levelFor(facts, 1, 2)) : null),
};
