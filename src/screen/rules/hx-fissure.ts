import { isInternal } from "../facts.ts";
import { fires, firesToday, externalAndInternal, type Rule } from "../rule.ts";

/** A tear can open again, and the muscle clamps. Hands stay 2 cm away. */
export const hxFissure: Rule<"hx-fissure"> = {
  id: "hx-fissure",
  basis: ["X"],
  refs: [],
  trigger: "q-anal fissure-active: external 1 (stay more than 2 cm from the anus), internal 3",
  levels: externalAndInternal([1], [3]),
  judge: (facts) => {
    if (!facts.answers["q-anal"].includes("fissure-active")) return null;
    return isInternal(facts) ? firesToday(3) : fires(1, { limits: { avoid: ["anus-2cm"] } });
  },
};
