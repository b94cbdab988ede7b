import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Pink or red urine after a session. */
export const fuUrineblood: Rule<"fu-urineblood"> = {
  id: "fu-urineblood",
  basis: ["X"],
  refs: ["NICE-NG12"],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-urineblood", waits),
};
