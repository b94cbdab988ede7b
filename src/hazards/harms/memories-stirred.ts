import type { Hazard } from "../hazard.ts";

export const memoriesStirred: Hazard = {
  id: "memories-stirred",
  harm: "Touch brings back past harm.",
  causes: ["About one in six men, by one estimate, has lived through unwanted touch."],
  severity: "serious",
  control: [
    'One optional question, no details asked; "rather not say" is treated with the same care as "yes".',
    "He sets the pace; breathing alone, clothed, is always offered.",
    "Crying, freezing or drifting away stops the session; only he decides when to try again.",
  ],
  controlledIn: ["src/screen", "src/session"],
  rules: ["hx-trauma", "hx-trauma-prefer-not", "td-distress", "st-distress", "fu-lowmood"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/consequence.test.ts"],
  residual: "Distress may come without warning.",
};
