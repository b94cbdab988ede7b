import type { Hazard } from "../hazard.ts";

export const chartReadAsBenefit: Hazard = {
  id: "chart-read-as-benefit",
  harm: "A falling line is taken for proof that sessions work, and care that would help is put off.",
  causes: [
    "Symptoms go up and down by themselves, and whoever begins in a bad week mostly sees better ones.",
    "The line is drawn over the weeks in which he practised.",
  ],
  severity: "serious",
  control: [
    "Progress says how the numbers stood and never why; the word for benefit belongs to the comparison by coin.",
    "The difference stands beside what people notice, and never without what a dummy pill does.",
    "A beginning in a spell of more pain is said, and the difference is then called unreliable.",
    "Two fortnights that overlap, or hold too few days, are not set beside each other.",
  ],
  controlledIn: ["src/record", "src/app"],
  rules: ["td-no-benefit"],
  tests: ["src/record/project/progress.test.ts", "src/app/progress/say-summary.test.ts", "e2e/progress.spec.ts"],
  residual: "A picture persuades more than the sentence above it.",
};
