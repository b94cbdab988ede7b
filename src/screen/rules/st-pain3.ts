import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Discomfort above the limit, or a rise that does not ease. */
export const stPain3: Rule<"st-pain3"> = {
  id: "st-pain3",
  basis: ["X"],
  refs: [],
  trigger: "a session ended so: 3 for 7 d",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-pain3", waits),
};
