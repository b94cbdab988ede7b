import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Blood from the bowel that drips, clots or is dark. */
export const fuRectalbloodHeavy: Rule<"fu-rectalblood-heavy"> = {
  id: "fu-rectalblood-heavy",
  basis: ["X"],
  refs: [],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-rectalblood-heavy", waits),
};
