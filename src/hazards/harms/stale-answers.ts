import type { Hazard } from "../hazard.ts";

export const staleAnswers: Hazard = {
  id: "stale-answers",
  harm: "Yesterday's answers open today's gate.",
  causes: ["It is tempting to save a sick man from answering again."],
  severity: "critical",
  control: [
    "Answers about red signs and about today are void after 12 hours, history after 30 days; a void answer counts as left out.",
    "Today's date is read as written, never shifted by a machine's zone.",
  ],
  controlledIn: ["src/screen"],
  rules: ["rec-stale", "unanswered"],
  tests: ["src/screen/properties.test.ts", "src/screen/vectors.test.ts", "src/screen/scenarios.test.ts"],
  residual: "Twelve hours is our own line: much can happen inside it.",
};
