import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Chronic pelvic pain is what remains when other causes were looked for. */
export const hxUnevaluated: Rule<"hx-unevaluated"> = {
  id: "hx-unevaluated",
  basis: ["G"],
  refs: ["REES-2015", "AUA-2025"],
  trigger: "q-symptoms not none, and q-evaluated no or q-symptoms under-3-months",
  levels: inEveryMode(2),
  judge: ({ answers: { "q-symptoms": symptoms, "q-evaluated": evaluated } }) =>
    symptoms !== "none" && (evaluated === "no" || symptoms === "under-3-months") ? fires(2) : null,
};
