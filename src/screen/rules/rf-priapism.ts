import { fires, inEveryMode, type Rule } from "../rule.ts";

/** After four hours without fresh blood the tissue suffers. */
export const rfPriapism: Rule<"rf-priapism"> = {
  id: "rf-priapism",
  basis: ["G"],
  unread: true,
  refs: [],
  trigger: "q-priapism yes",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-priapism"] === "yes" ? fires(6) : null),
};
