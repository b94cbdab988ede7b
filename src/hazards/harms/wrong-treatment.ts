import type { Hazard } from "../hazard.ts";

export const wrongTreatment: Hazard = {
  id: "wrong-treatment",
  harm: "A condition that needs its own care is worked on at home instead.",
  causes: ["Cancer, stones, a stricture, chronic infection or altered anatomy can feel like the same pain."],
  severity: "serious",
  control: [
    "Each of them asks for a clinician's word first, in every mode; cancer bars internal work.",
    "That cancer could be spread by pressure is an unproven fear; the care team decides.",
  ],
  controlledIn: ["src/screen"],
  rules: ["hx-prostate-cancer", "hx-pelvic-cancer", "hx-cbp", "hx-stones-stricture", "hx-surgery-gender"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts"],
  residual: "A condition nobody has found yet.",
};
