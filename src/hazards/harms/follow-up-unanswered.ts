import type { Hazard } from "../hazard.ts";

export const followUpUnanswered: Hazard = {
  id: "follow-up-unanswered",
  harm: "Trouble after a session is never noticed because nobody asked, or nobody answered.",
  causes: ["Symptoms a day later seem unrelated."],
  severity: "serious",
  control: [
    "Asked at 24 and 72 hours, and at 2 hours after a stop.",
    "Each answer has a verdict and a wait of its own.",
    "Without an answer at 72 hours the gate stays shut until there is one.",
  ],
  controlledIn: ["src/schedule", "src/record", "src/screen"],
  rules: ["td-two-bad", "td-worse-last", "fu-noreply"],
  tests: ["src/screen/waits.test.ts", "src/record/after/after.test.ts", "src/screen/scenarios.test.ts"],
  residual: "No phone rings: this version has no notifications, so he learns of it when he opens the app.",
};
