import type { Hazard } from "../hazard.ts";

export const selfHarmUnanswered: Hazard = {
  id: "self-harm-unanswered",
  harm: "Somebody says he wants to die, and the app carries on with its questions.",
  causes: ["Long pain and low mood go together."],
  severity: "fatal",
  control: [
    "Thoughts of self-harm are at least urgent today; intent now is an emergency.",
    'The way to a crisis line is shown with every answer to this question, "rather not say" included.',
    "Lines are listed only where a page naming them was read; elsewhere the emergency number stands.",
  ],
  controlledIn: ["src/screen", "src/app", "src/evidence"],
  rules: ["rf-suicide"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "e2e/emergency-offline.spec.ts"],
  residual: "A line may be busy, or its number may have changed.",
};
