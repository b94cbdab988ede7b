import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Numbness or a change in erections for more than two days. */
export const fuNumb: Rule<"fu-numb"> = {
  id: "fu-numb",
  basis: ["X"],
  refs: ["LITWINOWICZ-2020"],
  trigger: "told: 3 until seen and for 14 d",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-numb", waits),
};
