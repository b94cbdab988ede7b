import type { Hazard } from "../hazard.ts";

export const torsionMissed: Hazard = {
  id: "torsion-missed",
  harm: "A twisted testicle is lost because hours go by.",
  causes: ["Pain in the testicle is also common in pelvic pain, so it seems familiar.", "Pain that stops by itself is read as recovery."],
  severity: "critical",
  control: [
    "Sudden testicle pain is an emergency in every mode.",
    'The finding stays open until "seen on a date by someone" is recorded; a later "no" does not close it.',
    "The same sign during or after a session leads to the same page.",
  ],
  controlledIn: ["src/screen", "src/session", "src/app"],
  rules: ["rf-torsion", "rec-unseen", "fu-testis"],
  tests: [
    "src/screen/vectors.test.ts",
    "src/screen/scenarios.test.ts",
    "e2e/emergency-offline.spec.ts",
    "src/session/consequence.test.ts",
    "src/record/project/open.test.ts",
  ],
  residual: "Slow, intermittent torsion may never feel sudden.",
};
