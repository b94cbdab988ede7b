import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Discharge or pus. */
export const fuDischarge: Rule<"fu-discharge"> = {
  id: "fu-discharge",
  basis: ["X"],
  refs: [],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-discharge", waits),
};
