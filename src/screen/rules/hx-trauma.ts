import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** The person sets the pace; control and consent step by step reduce harm. Never a question that must be answered. */
export const hxTrauma: Rule<"hx-trauma"> = {
  id: "hx-trauma",
  basis: ["G"],
  refs: ["GALLO-SILVER-2014", "SELAI-2022"],
  trigger: "q-past-touch yes",
  levels: externalAndInternal([1], [2]),
  judge: (facts) => (facts.answers["q-past-touch"] === "yes" ? fires(levelFor(facts, 1, 2)) : null),
};
