import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Bruises and bleeding; massage has been reported to cause both. Light and short. */
export const hxAnticoag: Rule<"hx-anticoag"> = {
  id: "hx-anticoag",
  basis: ["G"],
  refs: ["ERNST-2003"],
  trigger: "q-blood-thinner anticoagulant, dual-antiplatelet: external 1 (light, short), internal 2; with any q-inr external 2, internal 3",
  levels: externalAndInternal([1, 2], [2, 3]),
  judge: (facts) => {
    const { "q-blood-thinner": thinner, "q-inr": inr } = facts.answers;
    if (thinner !== "anticoagulant" && thinner !== "dual-antiplatelet") return null;
    // "Light, short" is ours to fill: half the time, and a discomfort of 2 at most (X).
    return fires(inr.length > 0 ? levelFor(facts, 2, 3) : levelFor(facts, 1, 2), { limits: { dose: "half", discomfortMax: 2 } });
  },
};
