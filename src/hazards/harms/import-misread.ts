import type { Hazard } from "../hazard.ts";

export const importMisread: Hazard = {
  id: "import-misread",
  harm: "Numbers brought from elsewhere are read as other days or other numbers, and the gate or a clinician believes them.",
  causes: [
    "03/04 is two days. Scales differ, separators differ, cells are empty.",
    "Words such as “moderate” are turned into numbers nobody gave.",
    "A fever stands in the file, and nobody looks.",
  ],
  severity: "serious",
  control: [
    "Dates that could be read in two ways are asked for; columns are shown with an example before anything is read.",
    "Only whole numbers from 0 to 10 are ratings; an empty cell is unknown; a severity stays the word it was.",
    "One mistake, and nothing of the file is taken; it is named with its line.",
    "Everything is seen before it is kept, is marked with where it came from, and is taken back as a whole.",
    "A fever of the last week in the file is said, and leads to the questions.",
  ],
  controlledIn: ["src/share", "src/app", "src/cli"],
  tests: ["src/share/import/*.test.ts", "src/cli/import-found.test.ts", "e2e/progress.spec.ts"],
  residual: "Another app may have asked another question under the same name.",
};
