import type { Hazard } from "../hazard.ts";

export const wordsTooHard: Hazard = {
  id: "words-too-hard",
  harm: "A question or a warning is not understood, and the wrong answer follows.",
  causes: ["Medical words, long sentences, stress."],
  severity: "serious",
  control: [
    'Plain words, reading age 12; one theme a page, each sign with its own "not sure".',
    "Every question says how to check.",
    "Works by keyboard and with a screen reader, in large type.",
  ],
  controlledIn: ["src/words", "src/app"],
  tests: ["src/words/tone.test.ts", "e2e/pages.spec.ts", "e2e/keyboard.spec.ts"],
  residual: "English only in this version, and not yet tried with patients.",
};
