import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** Nothing is done by habit alone. */
export const tdNoBenefit: Rule<"td-no-benefit"> = {
  id: "td-no-benefit",
  basis: ["X"],
  refs: [],
  trigger: "6 sessions or 8 weeks without the benefit rule being met",
  levels: inEveryMode(2),
  judge: ({ waits }) => waiting("td-no-benefit", waits),
};
