import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Clots can block the bladder; blood with other signs can be an infection. */
export const rfHaematuriaHeavy: Rule<"rf-haematuria-heavy"> = {
  id: "rf-haematuria-heavy",
  basis: ["G"],
  refs: ["AUR", "TRUS-AE"],
  trigger: "q-haematuria clots; or pink-red with any q-haematuria-with or q-fever yes: 5; 6 with q-haematuria-with cannot-pass-urine",
  levels: inEveryMode(5, 6),
  judge: ({ answers: a }) => {
    const signs = a["q-haematuria-with"];
    const isHeavy = a["q-haematuria"] === "clots" || (a["q-haematuria"] === "pink-red" && (signs.length > 0 || a["q-fever"] === "yes"));
    if (!isHeavy) return null;
    return fires(signs.includes("cannot-pass-urine") ? 6 : 5);
  },
};
