import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Pain is the brake; without feeling there is none. No heat either. */
export const hxNeuropathy: Rule<"hx-neuropathy"> = {
  id: "hx-neuropathy",
  basis: ["X"],
  refs: [],
  trigger: "q-sensation yes; any q-saddle with q-saddle-when longer-assessed",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => {
    const a = facts.answers;
    const isLongAssessed = a["q-saddle"].length > 0 && a["q-saddle-when"] === "longer-assessed";
    return a["q-sensation"] === "yes" || isLongAssessed ? fires(levelFor(facts, 2, 3), { limits: { avoid: ["heat"] } }) : null;
  },
};
