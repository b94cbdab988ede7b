import { firesToday, byMode, type Rule } from "../rule.ts";

/** Cuts, germs and nails of the other person. */
export const tdPartnerHands: Rule<"td-partner-hands"> = {
  id: "td-partner-hands",
  basis: ["X"],
  refs: [],
  trigger: "any q-partner-hands",
  levels: byMode([], [3], [3]),
  judge: ({ mode, answers: a }) => (mode !== "external-self" && a["q-partner-hands"].length > 0 ? firesToday(3) : null),
};
