import { fires, inEveryMode, type Rule } from "../rule.ts";

/** A clot in a leg or a lung; one was reported to have moved after a massage. */
export const rfDvt: Rule<"rf-dvt"> = {
  id: "rf-dvt",
  basis: ["G"],
  refs: ["ERNST-2003"],
  trigger: "q-leg-chest one-leg-swelling: 5; breathless or chest-pain, with or without it: 6",
  levels: inEveryMode(5, 6),
  judge: ({ answers: { "q-leg-chest": signs } }) => {
    if (signs.includes("breathless") || signs.includes("chest-pain")) return fires(6);
    return signs.length > 0 ? fires(5) : null;
  },
};
