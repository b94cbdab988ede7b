import type { Hazard } from "../hazard.ts";

export const pressureFlare: Hazard = {
  id: "pressure-flare",
  harm: "A session makes the pain worse for days.",
  causes: ["Pressing through pain.", "Starting on a bad day."],
  severity: "serious",
  control: [
    "High pain, or pain well above the usual, bars the day.",
    "Discomfort above 3 of 10 that does not ease in 30 seconds stops the session.",
    "A worse next day lengthens the wait and halves the dose.",
    "Every cue says less, never more.",
  ],
  controlledIn: ["src/screen", "src/session", "src/schedule"],
  rules: [
    "td-pain-high",
    "td-pain-mid",
    "td-worse-last",
    "st-pain3",
    "st-sharp",
    "st-severe",
    "st-spasm",
    "fu-sore",
    "fu-worse24",
    "fu-worse72",
    "fu-swelling",
  ],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/consequence.test.ts", "src/screen/waits.test.ts"],
  residual: "Flares also come by themselves; the app does not claim to tell which.",
};
