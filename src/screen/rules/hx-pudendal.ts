import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Pressure makes pudendal pain worse by definition. Numbness is no part of it: that is rf-cauda-equina. */
export const hxPudendal: Rule<"hx-pudendal"> = {
  id: "hx-pudendal",
  basis: ["G"],
  refs: ["LABAT-2008"],
  trigger: "q-pudendal yes",
  levels: inEveryMode(2),
  judge: ({ answers: a }) => (a["q-pudendal"] === "yes" ? fires(2, { limits: { avoid: ["midline", "beside-sit-bones"] } }) : null),
};
