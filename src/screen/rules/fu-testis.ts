import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** A testicle that is very painful or swollen. */
export const fuTestis: Rule<"fu-testis"> = {
  id: "fu-testis",
  basis: ["X"],
  refs: ["TORSION-2013"],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-testis", waits),
};
