import type { Hazard } from "../hazard.ts";

export const damagedReadAsClear: Hazard = {
  id: "damaged-read-as-clear",
  harm: 'Damaged or newer data are read as "nothing there", and the gate opens.',
  causes: ["A flipped byte, an unknown answer, a file from a later version."],
  severity: "critical",
  control: [
    "Unknown questions, answers and kinds are wrong input and refused with a sentence.",
    "An entry that cannot be opened is counted and named, never skipped in silence.",
  ],
  controlledIn: ["src/screen", "src/record", "src/journal"],
  tests: ["src/screen/parse-case.test.ts", "src/journal/log/damage.test.ts"],
  residual: "Damage that still looks like a valid answer; sealed data make that practically impossible, a plain file does not.",
};
