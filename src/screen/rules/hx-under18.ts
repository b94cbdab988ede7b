import { fires, inEveryMode, type Rule } from "../rule.ts";

const ageYearsMin = 18;

/** For adults only: scope and consent. */
export const hxUnder18: Rule<"hx-under18"> = {
  id: "hx-under18",
  basis: ["X"],
  refs: [],
  trigger: "q-age below 18",
  levels: inEveryMode(3),
  judge: ({ answers: a }) => (a["q-age"] < ageYearsMin ? fires(3) : null),
};
