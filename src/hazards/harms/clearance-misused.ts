import type { Hazard } from "../hazard.ts";

export const clearanceMisused: Hazard = {
  id: "clearance-misused",
  harm: "A clinician's word for one thing opens the gate for another.",
  causes: ["A letter is read broadly.", "It has become old."],
  severity: "critical",
  control: [
    "A clearance names who, when, the mode and the one finding it is about; it ends after 90 days.",
    'It lowers only "ask first", by one step. Nothing lowers level 3 or more.',
  ],
  controlledIn: ["src/screen"],
  rules: ["internal-mode"],
  tests: ["src/screen/properties.test.ts", "src/screen/vectors.test.ts"],
  residual: "The app cannot check that the clinician exists.",
};
