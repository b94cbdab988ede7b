import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** No routine antibiotics are advised, but an infection at any site must be treated at once. Work on the skin puts no germs in the blood. */
export const hxEndocarditis: Rule<"hx-endocarditis"> = {
  id: "hx-endocarditis",
  basis: ["G"],
  refs: ["NICE-CG64"],
  trigger: "q-heart endocarditis-risk: internal 2; with q-fever, q-uti, q-sti, q-abscess or q-spreading-skin yes 5",
  levels: externalAndInternal([5], [2, 5]),
  judge: (facts) => {
    const a = facts.answers;
    if (!a["q-heart"].includes("endocarditis-risk")) return null;
    const isInfected = (["q-fever", "q-uti", "q-sti", "q-abscess", "q-spreading-skin"] as const).some((id) => a[id] === "yes");
    return fires(isInfected ? 5 : levelFor(facts, 0, 2));
  },
};
