import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** A transplant guideline bars anything anal with low neutrophils; small studies saw no harm. We still keep away. Fever then is an emergency. */
export const hxNeutropenia: Rule<"hx-neutropenia"> = {
  id: "hx-neutropenia",
  basis: ["G"],
  refs: ["HSCT-2009", "DRE-NEUTROPENIA", "OLCHOWSKI-2023"],
  trigger: "q-immune neutropenia-or-chemo-this-cycle: external 2, internal 3; with q-fever yes 6",
  levels: externalAndInternal([2, 6], [3, 6]),
  judge: (facts) => {
    if (!facts.answers["q-immune"].includes("neutropenia-or-chemo-this-cycle")) return null;
    return fires(facts.answers["q-fever"] === "yes" ? 6 : levelFor(facts, 2, 3));
  },
};
