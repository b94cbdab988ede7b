import { inEveryMode, type Rule } from "../rule.ts";
import { waiting, unlessHealed } from "./waiting.ts";

/** A swelling, bruise or redness that grows. */
export const fuSwelling: Rule<"fu-swelling"> = {
  id: "fu-swelling",
  basis: ["X"],
  refs: [],
  trigger: "told: 3 until seen by a clinician and healed",
  levels: inEveryMode(3),
  judge: (facts) => waiting("fu-swelling", unlessHealed(facts)),
};
