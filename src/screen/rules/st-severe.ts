import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Pain of 7 or more: a clinician looks at it, even when it settled. */
export const stSevere: Rule<"st-severe"> = {
  id: "st-severe",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-severe", waits),
};
