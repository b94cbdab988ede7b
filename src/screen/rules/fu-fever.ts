import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Fever within a week of a session; rec-acute then counts the six weeks. */
export const fuFever: Rule<"fu-fever"> = {
  id: "fu-fever",
  basis: ["X"],
  refs: ["AAFP-2016"],
  trigger: "told: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-fever", waits),
};
