import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** That massage spreads cancer is theory, unproven; bleeding and PSA make it the care team's decision all the same. */
export const hxProstateCancer: Rule<"hx-prostate-cancer"> = {
  id: "hx-prostate-cancer",
  basis: ["X"],
  refs: ["FACTUALLY-AI"],
  trigger: "q-cancer prostate, surveillance included",
  levels: externalAndInternal([2], [3]),
  judge: (facts) => (facts.answers["q-cancer"].includes("prostate") ? fires(levelFor(facts, 2, 3)) : null),
};
