import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Blood in semen after a session: six weeks; from 40 on or again, also a doctor. */
export const fuSemenblood: Rule<"fu-semenblood"> = {
  id: "fu-semenblood",
  basis: ["X"],
  refs: [],
  trigger: "told: 3 for 6 weeks; again, or from the age of 40: also until seen",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-semenblood", waits),
};
