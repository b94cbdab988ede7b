import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Signs of squeezed nerves after a session. */
export const fuSaddle: Rule<"fu-saddle"> = {
  id: "fu-saddle",
  basis: ["X"],
  refs: ["CES-BMJBP", "CES-GIRFT"],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-saddle", waits),
};
