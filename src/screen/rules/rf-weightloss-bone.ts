import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Signs of a disease elsewhere in the body, at any age. */
export const rfWeightlossBone: Rule<"rf-weightloss-bone"> = {
  id: "rf-weightloss-bone",
  basis: ["E"],
  refs: ["NICE-NG12"],
  trigger: "any q-weight-bone, any age",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-weight-bone"].length > 0 ? fires(4) : null),
};
