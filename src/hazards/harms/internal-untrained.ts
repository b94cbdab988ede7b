import type { Hazard } from "../hazard.ts";

export const internalUntrained: Hazard = {
  id: "internal-untrained",
  harm: "Internal work by someone who was never taught injures tissue.",
  causes: ["Both articles describe it in a few lines."],
  severity: "critical",
  control: [
    'Internal mode starts at "ask first" and stays barred until a clinician who taught it is named.',
    "It is never milder than external work for the same answers.",
    "There is no text that teaches it. The app prepares, asks for both agreements, keeps the time, asks before each change, stops and records.",
    "Blood on the glove or red urine ends the session in the words that lead to help.",
  ],
  controlledIn: ["src/screen", "src/session"],
  rules: ["internal-mode", "td-untrained"],
  tests: ["src/screen/vectors.test.ts", "src/screen/properties.test.ts", "src/screen/scenarios.test.ts", "src/session/hands-off.test.ts"],
  residual: 'What is recorded as "taught" may have been little.',
};
