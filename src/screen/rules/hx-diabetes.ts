import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Infection and numb skin: look at the skin before and after. */
export const hxDiabetes: Rule<"hx-diabetes"> = {
  id: "hx-diabetes",
  basis: ["X"],
  refs: [],
  trigger: "q-diabetes poorly-controlled-or-numb-feet",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => (facts.answers["q-diabetes"] === "poorly-controlled-or-numb-feet" ? fires(levelFor(facts, 1, 2)) : null),
};
