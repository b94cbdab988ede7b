import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** No urine after a session. */
export const fuRetention: Rule<"fu-retention"> = {
  id: "fu-retention",
  basis: ["X"],
  refs: ["AUR"],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-retention", waits),
};
