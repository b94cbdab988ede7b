import { fires, inEveryMode, type Rule } from "../rule.ts";
import { hasProstateSign } from "./prostate-sign.ts";

/** Fever with signs from the pelvis or the urine. Against massage stands a consensus; how often harm follows is not known. */
export const rfAcuteProstatitis: Rule<"rf-acute-prostatitis"> = {
  id: "rf-acute-prostatitis",
  basis: ["E", "X"],
  refs: ["CUA-2011", "AAFP-2016", "NICE-NG110", "FPNOTEBOOK-EPS"],
  trigger:
    "q-fever yes and any of: q-fever-with pelvic-pain, burning, frequency, weak-stream, painful-ejaculation; q-pain-now above q-pain-usual; q-uti yes; q-retention drips-only, unable; q-stream much-weaker-new, bedwetting-tight-belly: 5; 6 with any q-sepsis, q-fever-with vomiting-everything, or q-retention unable",
  levels: inEveryMode(5, 6),
  judge: ({ answers: a }) => {
    if (a["q-fever"] !== "yes" || !hasProstateSign(a)) return null;
    const isGrave = a["q-sepsis"].length > 0 || a["q-fever-with"].includes("vomiting-everything") || a["q-retention"] === "unable";
    return fires(isGrave ? 6 : 5);
  },
};
