import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** A little sore and easing: a week longer than usual, stays half the time once. */
export const fuSore: Rule<"fu-sore"> = {
  id: "fu-sore",
  basis: ["X"],
  refs: ["PT-CONSENT"],
  trigger: "told after the last session: 3 for 7 d on top of the usual gap, stays 1 at half time",
  levels: inEveryMode(1, 3),
  judge: ({ waits }) => waiting("fu-sore", waits),
};
