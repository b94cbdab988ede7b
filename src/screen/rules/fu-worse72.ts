import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Still more pain after three days: clinics say one to three days are usual. */
export const fuWorse72: Rule<"fu-worse72"> = {
  id: "fu-worse72",
  basis: ["X"],
  refs: ["PT-CONSENT"],
  trigger: "told: 3 until seen by a clinician, stays 2",
  levels: inEveryMode(2, 3),
  judge: ({ waits }) => waiting("fu-worse72", waits),
};
