import { fires, inEveryMode, type Rule } from "../rule.ts";

const ageYearsMin = 50;

/** From 50 on, symptoms that nobody has looked at are assessed first. */
export const hxOver50New: Rule<"hx-over50-new"> = {
  id: "hx-over50-new",
  basis: ["G"],
  refs: ["NICE-NG12", "NICE-CG97"],
  trigger: "q-age 50 or more, q-symptoms not none, q-evaluated no",
  levels: inEveryMode(4),
  judge: ({ answers: a }) => (a["q-age"] >= ageYearsMin && a["q-symptoms"] !== "none" && a["q-evaluated"] === "no" ? fires(4) : null),
};
