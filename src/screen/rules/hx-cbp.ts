import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Some clinicians do massage here; it is unproven, and germs may flare or reach the blood. */
export const hxCbp: Rule<"hx-cbp"> = {
  id: "hx-cbp",
  basis: ["X"],
  refs: ["REES-2015"],
  trigger: "q-urology chronic-bacterial-prostatitis",
  levels: inEveryMode(2),
  judge: ({ answers: a }) => (a["q-urology"].includes("chronic-bacterial-prostatitis") ? fires(2) : null),
};
