import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** A streak after internal work: looked at, and six weeks healed. */
export const fuRectalblood: Rule<"fu-rectalblood"> = {
  id: "fu-rectalblood",
  basis: ["X"],
  refs: ["PT-CONSENT"],
  trigger: "told: 3 for 6 weeks and until seen",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-rectalblood", waits),
};
