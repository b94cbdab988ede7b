import { externalAndInternal, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** The last session made pain worse: a week, stays half the dose. */
export const tdWorseLast: Rule<"td-worse-last"> = {
  id: "td-worse-last",
  basis: ["X"],
  refs: [],
  trigger: "fu-worse24 after the last session: external 3 until 7 d after it, stays 1 at half dose; internal 3",
  levels: externalAndInternal([1, 3], [3]),
  judge: ({ waits }) => waiting("td-worse-last", waits),
};
