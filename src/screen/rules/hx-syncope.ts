import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Lying down, not alone behind a locked door, rising slowly. */
export const hxSyncope: Rule<"hx-syncope"> = {
  id: "hx-syncope",
  basis: ["X"],
  refs: ["DEFECATION-SYNCOPE"],
  trigger: "q-syncope yes",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => (facts.answers["q-syncope"] === "yes" ? fires(levelFor(facts, 1, 2)) : null),
};
