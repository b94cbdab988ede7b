import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Something lost inside. */
export const stObject: Rule<"st-object"> = {
  id: "st-object",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-object", waits),
};
