import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A bladder that cannot empty needs a catheter at once. */
export const rfRetention: Rule<"rf-retention"> = {
  id: "rf-retention",
  basis: ["E"],
  refs: ["AUR"],
  trigger: "q-retention unable",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-retention"] === "unable" ? fires(6) : null),
};
