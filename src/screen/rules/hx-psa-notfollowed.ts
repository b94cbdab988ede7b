import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A raised PSA that nobody followed up comes first. */
export const hxPsaNotfollowed: Rule<"hx-psa-notfollowed"> = {
  id: "hx-psa-notfollowed",
  basis: ["G"],
  refs: ["NICE-NG12"],
  trigger: "q-psa raised-not-followed-up",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-psa"] === "raised-not-followed-up" ? fires(4) : null),
};
