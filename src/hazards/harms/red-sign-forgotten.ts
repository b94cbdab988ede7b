import type { Hazard } from "../hazard.ts";

export const redSignForgotten: Hazard = {
  id: "red-sign-forgotten",
  harm: "A red sign is answered away the next morning.",
  causes: ["He wants his session.", "Pain that stops feels like good news."],
  severity: "critical",
  control: [
    "A finding at level 4 or more stays open and holds the gate until he records who saw him and when.",
    "There is a test for every rule that can reach that level.",
  ],
  controlledIn: ["src/screen", "src/record", "src/app"],
  rules: ["rec-unseen"],
  tests: ["src/screen/properties.test.ts", "src/record/project/open.test.ts", "src/screen/scenarios.test.ts"],
  residual: "He can record a visit that never took place.",
};
