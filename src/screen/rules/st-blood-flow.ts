import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Blood that drips, clots or comes with the urine. */
export const stBloodFlow: Rule<"st-blood-flow"> = {
  id: "st-blood-flow",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-blood-flow", waits),
};
