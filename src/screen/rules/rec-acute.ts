import { inEveryMode, type Rule } from "../rule.ts";
import { waiting } from "./waiting.ts";

/** After a suspected acute infection: six weeks from full recovery, stays a clinician's clearance. The waiting time is ours. */
export const recAcute: Rule<"rec-acute"> = {
  id: "rec-acute",
  basis: ["X"],
  refs: ["CUA-2011", "AAFP-2016"],
  trigger:
    "an earlier rf-acute-prostatitis, rf-fever-instrumented, st-fever or fu-fever: until 6 weeks after the recorded full recovery; from then until a clearance for rec-acute",
  levels: inEveryMode(2, 3),
  judge: ({ waits }) => waiting("rec-acute", waits),
};
