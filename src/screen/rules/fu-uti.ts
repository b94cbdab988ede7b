import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** New burning or cloudy urine after a session. */
export const fuUti: Rule<"fu-uti"> = {
  id: "fu-uti",
  basis: ["X"],
  refs: ["ETIENNE-2008"],
  trigger: "told: 3 until seen and for 7 d; internal 6 weeks",
  levels: inEveryMode(3),
  judge: ({ waits }) => waiting("fu-uti", waits),
};
