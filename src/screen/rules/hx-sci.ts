import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Touch at the anus is a classic trigger of autonomic dysreflexia. */
export const hxSci: Rule<"hx-sci"> = {
  id: "hx-sci",
  basis: ["E"],
  refs: ["AD-SCI"],
  trigger: "q-spinal-cord yes",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-spinal-cord"] === "yes" ? fires(levelFor(facts, 2, 3), { limits: { avoid: ["heat"] } }) : null),
};
