import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Signs of autonomic dysreflexia in a session. */
export const stAd: Rule<"st-ad"> = {
  id: "st-ad",
  basis: ["X"],
  refs: ["AD-SCI"],
  trigger: "a session ended so: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-ad", waits),
};
