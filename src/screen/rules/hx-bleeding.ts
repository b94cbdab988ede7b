import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** As with blood thinners, but nobody has set the dose. */
export const hxBleeding: Rule<"hx-bleeding"> = {
  id: "hx-bleeding",
  basis: ["X"],
  refs: ["ERNST-2003"],
  trigger: "q-bleeding yes",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-bleeding"] === "yes" ? fires(levelFor(facts, 2, 3)) : null),
};
