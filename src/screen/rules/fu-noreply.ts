import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Not knowing how it went is no reason to go on. */
export const fuNoreply: Rule<"fu-noreply"> = {
  id: "fu-noreply",
  basis: ["X"],
  refs: [],
  trigger: "72 h after the last session without an answer to how it went",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-noreply", waits),
};
