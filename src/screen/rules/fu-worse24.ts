import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** More pain a day later. */
export const fuWorse24: Rule<"fu-worse24"> = {
  id: "fu-worse24",
  basis: ["X"],
  refs: [],
  trigger: "told: 3 for 14 d",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-worse24", waits),
};
