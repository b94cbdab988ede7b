import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Nobody knows the right dose; tissue needs time. A clinician's plan may shorten the week, never below 48 hours. */
export const tdInterval: Rule<"td-interval"> = {
  id: "td-interval",
  basis: ["X"],
  refs: [],
  trigger: "less than 7 x 24 h since the last session; a clinician's plan instead, never below 48 h",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("td-interval", waits),
};
