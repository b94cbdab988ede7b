import type { Hazard } from "../hazard.ts";

export const falseReassurance: Hazard = {
  id: "false-reassurance",
  harm: '"Nothing found" is read as "you are healthy", and care is put off.',
  causes: ["A green page feels like an examination."],
  severity: "critical",
  control: [
    "The best verdict says that nothing told today rules it out, and never the word safe.",
    'No text says "you have".',
    "A healthy man is told that nothing here is known to keep him healthy.",
    "Symptoms that nobody examined need a clinician first.",
  ],
  controlledIn: ["src/screen", "src/words"],
  rules: ["hx-no-symptoms", "hx-unevaluated"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/words/tone.test.ts"],
  residual: "People read what they hope for.",
};
