import { externalAndInternal, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Twice trouble in three sessions: stop, and let a clinician look at it. */
export const tdTwoBad: Rule<"td-two-bad"> = {
  id: "td-two-bad",
  basis: ["X"],
  refs: [],
  trigger: "2 of the last 3 sessions ended by a stop rule (but st-word, st-urge, st-arousal, st-limit) or worse at 72 h",
  levels: externalAndInternal([2], [3]),
  judge: ({ waits }) => waiting("td-two-bad", waits),
};
