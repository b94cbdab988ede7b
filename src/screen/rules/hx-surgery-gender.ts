import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** The anatomy differs from what the app describes. */
export const hxSurgeryGender: Rule<"hx-surgery-gender"> = {
  id: "hx-surgery-gender",
  basis: ["X"],
  refs: [],
  trigger: "q-urology pelvic-reconstruction",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-urology"].includes("pelvic-reconstruction") ? fires(levelFor(facts, 2, 3)) : null),
};
