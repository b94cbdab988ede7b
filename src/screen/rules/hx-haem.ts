import { isInternal } from "../facts.ts";
import { fires, firesToday, externalAndInternal, type Rule } from "../rule.ts";

/** Painful haemorrhoids bleed easily. */
export const hxHaem: Rule<"hx-haem"> = {
  id: "hx-haem",
  basis: ["X"],
  refs: [],
  trigger: "q-anal haemorrhoids-painful",
  levels: externalAndInternal([1], [3]),
  judge: (facts) => {
    if (!facts.answers["q-anal"].includes("haemorrhoids-painful")) return null;
    return isInternal(facts) ? firesToday(3) : fires(1, { limits: { avoid: ["anus-2cm"] } });
  },
};
