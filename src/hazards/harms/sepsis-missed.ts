import type { Hazard } from "../hazard.ts";

export const sepsisMissed: Hazard = {
  id: "sepsis-missed",
  harm: "Sepsis is taken for a bad day and help comes too late.",
  causes: ["Confusion is part of the illness, so the person may not read well.", "He opened the app for a session, not for a diagnosis."],
  severity: "fatal",
  control: [
    "Signs of sepsis are asked before every session and stop the questions at once.",
    "The emergency page needs no network and no unlocking.",
    "Fever that follows a biopsy or comes with low defences is raised further.",
  ],
  controlledIn: ["src/screen", "src/app"],
  rules: ["rf-sepsis", "hx-biopsy-fever", "rf-fever-instrumented", "hx-neutropenia", "hx-endocarditis"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "e2e/emergency-offline.spec.ts"],
  residual: "Someone too ill to answer is beyond what an app can do.",
};
