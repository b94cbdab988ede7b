import { fires, firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Unexplained blood in the urine is looked into at any age, even when it stops. */
export const rfHaematuria: Rule<"rf-haematuria"> = {
  id: "rf-haematuria",
  basis: ["E"],
  refs: ["NICE-NG12"],
  trigger: "q-haematuria pink-red, clots: 4; explained: 3",
  levels: inEveryMode(3, 4),
  judge: ({ answers: { "q-haematuria": blood } }) => {
    if (blood === "pink-red" || blood === "clots") return fires(4);
    // The question looks back 14 days, so it ends with 14 days without blood.
    return blood === "explained" ? firesToday(3) : null;
  },
};
