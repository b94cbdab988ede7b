import type { Hazard } from "../hazard.ts";

export const minorUsesIt: Hazard = {
  id: "minor-uses-it",
  harm: "Somebody under 18 is led through a session.",
  causes: ["The app asks no proof."],
  severity: "critical",
  control: ["Below 18 every mode is barred and he is pointed to a clinician; a partner below 18 bars every session for two."],
  controlledIn: ["src/screen"],
  rules: ["hx-under18", "hx-partner-minor"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/screen/parse-case.test.ts"],
  residual: "Ages can be invented.",
};
