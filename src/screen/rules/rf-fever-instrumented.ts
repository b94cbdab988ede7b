import { daysSince } from "../facts.ts";
import type { Procedure } from "../questions.ts";
import { fires, inEveryMode, type Rule } from "../rule.ts";

/** Work on bone, skin or by rays, and repair through the groin, put no instrument where urine or bowel germs live. */
const withoutInstrument: ReadonlySet<Procedure["kind"]> = new Set([
  "pelvic-radiotherapy",
  "pelvic-fracture",
  "perineal-injury",
  "hernia-surgery",
]);
const daysMax = 30;

/** Fever after an instrument may be an infection that is reaching the blood. */
export const rfFeverInstrumented: Rule<"rf-fever-instrumented"> = {
  id: "rf-fever-instrumented",
  basis: ["G"],
  refs: ["AAFP-2016", "TRUS-AE"],
  trigger:
    "q-fever yes and (q-catheter in-place or self-catheterises, or any q-procedures but pelvic-radiotherapy, pelvic-fracture, perineal-injury, hernia-surgery at most 30 days ago)",
  levels: inEveryMode(5),
  judge: (facts) => {
    const a = facts.answers;
    const recently = a["q-procedures"].some(({ kind, on }) => !withoutInstrument.has(kind) && daysSince(facts, on) <= daysMax);
    return a["q-fever"] === "yes" && (a["q-catheter"] !== "none" || recently) ? fires(5) : null;
  },
};
