import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Signs that lead to an examination of the bowel. */
export const rfMassAnal: Rule<"rf-mass-anal"> = {
  id: "rf-mass-anal",
  basis: ["G"],
  unread: true,
  refs: [],
  trigger: "any q-bowel",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-bowel"].length > 0 ? fires(4) : null),
};
