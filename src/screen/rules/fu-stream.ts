import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** A stream that became clearly weaker. */
export const fuStream: Rule<"fu-stream"> = {
  id: "fu-stream",
  basis: ["X"],
  refs: ["AUR"],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-stream", waits),
};
