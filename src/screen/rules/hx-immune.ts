import { levelFor } from "../facts.ts";
import { fires, externalAndInternal, type Rule } from "../rule.ts";

/** Infection hides and runs fast when the defence is weak. */
export const hxImmune: Rule<"hx-immune"> = {
  id: "hx-immune",
  basis: ["X"],
  refs: [],
  trigger: "q-immune other-immunosuppression: external 1, internal 2; with q-fever yes 5",
  levels: externalAndInternal([1, 5], [2, 5]),
  judge: (facts) => {
    if (!facts.answers["q-immune"].includes("other-immunosuppression")) return null;
    return fires(facts.answers["q-fever"] === "yes" ? 5 : levelFor(facts, 1, 2));
  },
};
