import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A painless lump in a testicle is a criterion for urgent referral. */
export const rfTestisLump: Rule<"rf-testis-lump"> = {
  id: "rf-testis-lump",
  basis: ["E"],
  refs: ["NICE-NG12"],
  trigger: "q-testis-lump yes",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-testis-lump"] === "yes" ? fires(4) : null),
};
