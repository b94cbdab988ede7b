import { daysSince, procedures } from "../facts.ts";
import type { Reading } from "../reading.ts";
import { fires, inEveryMode, type Rule } from "../rule.ts";

export const haemospermiaAgeYearsMin = 40;
export const biopsyDaysMax = 90;

/** Usually harmless; repeated, from the age of 40, or with another sign it needs a look. After a biopsy it is expected for a while. */
export const rfHaemospermia: Rule<"rf-haemospermia"> = {
  id: "rf-haemospermia",
  basis: ["X"],
  unread: true,
  refs: [],
  trigger:
    "q-haemospermia repeated; or once and (q-age 40 or more, or any of: q-fever, q-uti, q-sti, q-testis-lump yes; q-haematuria not none; q-retention not no; q-stream not usual; any q-weight-bone): 4; once otherwise: 2; with a prostate-biopsy at most 90 days ago and no such sign: 2",
  levels: inEveryMode(2, 4),
  judge: (facts) => {
    const a = facts.answers;
    if (a["q-haemospermia"] === "none") return null;
    if (hasOtherSign(a)) return fires(4);
    if (procedures(facts, ["prostate-biopsy"]).some(({ on }) => daysSince(facts, on) <= biopsyDaysMax)) return fires(2);
    return fires(a["q-haemospermia"] === "repeated" || a["q-age"] >= haemospermiaAgeYearsMin ? 4 : 2);
  },
};

const hasOtherSign = (a: Reading): boolean =>
  (["q-fever", "q-uti", "q-sti", "q-testis-lump"] as const).some((id) => a[id] === "yes") ||
  a["q-haematuria"] !== "none" ||
  a["q-retention"] !== "no" ||
  a["q-stream"] !== "usual" ||
  a["q-weight-bone"].length > 0;
