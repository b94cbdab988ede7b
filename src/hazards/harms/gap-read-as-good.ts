import type { Hazard } from "../hazard.ts";

export const gapReadAsGood: Hazard = {
  id: "gap-read-as-good",
  harm: "Days without an entry pass for good days, and getting worse is not seen.",
  causes: ["On bad days people write less.", "A line that joins across missing days, or a mean that counts them, hides them."],
  severity: "serious",
  control: [
    "The line and its average break at every missing day; a missing day has its own mark and is said as one.",
    "Gaps too narrow to be drawn at a width are counted and said.",
    "Means are of days that have a number, and only where enough of them do; how many there are is said.",
    "Answers after sessions are counted beside how many were never answered.",
  ],
  controlledIn: ["src/record", "src/app"],
  tests: ["src/record/project/day-series.test.ts", "src/app/progress/day-picture.test.ts", "e2e/progress.spec.ts"],
  residual: "Nobody can tell what the missing days were like.",
};
