import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Shivering in a session; rec-acute then counts the six weeks. */
export const stFever: Rule<"st-fever"> = {
  id: "st-fever",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 until seen by a clinician",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-fever", waits),
};
