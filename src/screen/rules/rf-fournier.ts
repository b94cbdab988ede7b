import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A necrotising infection of the perineum spreads within hours; diabetes raises the risk. */
export const rfFournier: Rule<"rf-fournier"> = {
  id: "rf-fournier",
  basis: ["G"],
  unread: true,
  refs: ["MHRA-SGLT2"],
  trigger: "q-spreading-skin yes",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-spreading-skin"] === "yes" ? fires(6) : null),
};
