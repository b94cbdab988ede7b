import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Numbness or tingling under pressure. */
export const stNumb: Rule<"st-numb"> = {
  id: "st-numb",
  basis: ["X"],
  refs: ["LITWINOWICZ-2020"],
  trigger: "a session ended so: 3 for 14 d; more than 30 min: 3 until 14 d without it; saddle, bladder or bowel: also until seen",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("st-numb", waits),
};
