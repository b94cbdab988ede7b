import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A twisted testicle can be saved within 4 to 8 hours. */
export const rfTorsion: Rule<"rf-torsion"> = {
  id: "rf-torsion",
  basis: ["E"],
  refs: ["TORSION-2013"],
  trigger: "q-testis yes",
  levels: inEveryMode(6),
  judge: ({ answers: a }) => (a["q-testis"] === "yes" ? fires(6) : null),
};
