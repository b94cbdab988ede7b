import { daysSince, procedures } from "../facts.ts";
import { fires, inEveryMode, type Rule } from "../rule.ts";

const daysMax = 30;

/** Sepsis after a biopsy comes within days. */
export const hxBiopsyFever: Rule<"hx-biopsy-fever"> = {
  id: "hx-biopsy-fever",
  basis: ["E"],
  refs: ["TRUS-AE"],
  trigger: "q-fever yes and prostate-biopsy at most 30 days ago",
  levels: inEveryMode(6),
  judge: (facts) => {
    const recently = procedures(facts, ["prostate-biopsy"]).some(({ on }) => daysSince(facts, on) <= daysMax);
    return recently && facts.answers["q-fever"] === "yes" ? fires(6) : null;
  },
};
