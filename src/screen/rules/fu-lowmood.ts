import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Low mood or memories that push in: he himself opens this again, and a clinician has a word. */
export const fuLowmood: Rule<"fu-lowmood"> = {
  id: "fu-lowmood",
  basis: ["X"],
  refs: ["GALLO-SILVER-2014"],
  trigger: "told: 3 until he says himself that he wants to go on, stays 2",
  levels: inEveryMode(2, 3),
  judge: ({ waits }) => waiting("fu-lowmood", waits),
};
