import type { Hazard } from "../hazard.ts";

export const minorUsesIt: Hazard = {
  id: "minor-uses-it",
  harm: "Somebody under 18 is led through a session.",
  causes: ["The app asks no proof."],
  severity: "critical",
  control: ["Age below 18, his own or a partner's, bars every mode and points to a clinician."],
  controlledIn: ["src/screen"],
  rules: ["hx-under18", "hx-partner-minor"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/screen/parse-case.test.ts"],
  residual: "Ages can be invented.",
};
