import { fires, byMode, type Rule } from "../rule.ts";

/** Both are adults, always. */
export const hxPartnerMinor: Rule<"hx-partner-minor"> = {
  id: "hx-partner-minor",
  basis: ["X"],
  refs: [],
  trigger: "q-partner-adult no",
  levels: byMode([], [3], [3]),
  judge: ({ mode, answers: a }) => (mode !== "external-self" && a["q-partner-adult"] === "no" ? fires(3) : null),
};
