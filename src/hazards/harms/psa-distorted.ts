import type { Hazard } from "../hazard.ts";

export const psaDistorted: Hazard = {
  id: "psa-distorted",
  harm: "A session shortly before a blood test raises PSA and leads to a needless biopsy.",
  causes: ["Massage and ejaculation move PSA; neither article says so."],
  severity: "serious",
  control: [
    "A planned test bars internal work for 7 days and external work for 2 days before it.",
    "The note on ejaculation and hard cycling is shown with it.",
    "The page for his clinician names the last session and the last ejaculation before the sample.",
  ],
  controlledIn: ["src/screen", "src/schedule", "src/share"],
  rules: ["psa-planned-internal", "psa-planned-external", "psa-ejac-note", "hx-cancer-suspected"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/share/report/report.test.ts"],
  residual: "No study says how fast PSA comes back after massage; 7 days is our own caution.",
};
