import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** A question that was asked and has no answer is never read as "no" (C4). It is named. */
export const unanswered: Rule<"unanswered"> = {
  id: "unanswered",
  basis: ["X"],
  refs: [],
  trigger: "any question asked of this person in this mode without an answer that counts, but the optional ones",
  levels: inEveryMode(3),
  judge: (facts) => (facts.unanswered.length > 0 ? firesToday(3) : null),
};
