import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Germs in the urine are common with self-catheterising. */
export const hxIsc: Rule<"hx-isc"> = {
  id: "hx-isc",
  basis: ["X"],
  refs: [],
  trigger: "q-catheter self-catheterises",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-catheter"] === "self-catheterises" ? fires(levelFor(facts, 2, 3)) : null),
};
