import { fires, inEveryMode, type Rule } from "../rule.ts";

/** In men an infection of the urine often reaches the prostate. */
export const rfUti: Rule<"rf-uti"> = {
  id: "rf-uti",
  basis: ["G", "X"],
  refs: ["ETIENNE-2008"],
  trigger: "q-uti yes",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-uti"] === "yes" ? fires(4) : null),
};
