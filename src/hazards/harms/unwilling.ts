import type { Hazard } from "../hazard.ts";

export const unwilling: Hazard = {
  id: "unwilling",
  harm: "Somebody takes part who does not want to.",
  causes: ["Pressure from a partner.", "Panic, freezing, or doing it out of duty."],
  severity: "critical",
  control: [
    "Not wanting it today bars every mode.",
    'With a partner, free will is asked in private; "no" and "not sure" both bar the session and leave no trace a partner could see.',
    "Stop needs no reason and no confirmation.",
    "Both read and agree alone before each session for two. A private no leads to the page that follows any other reason of the day.",
    "On two phones the other one comes in only after the private check, and a no on either is the same page on the other: no reason, and nothing written down.",
    "In a session for two only the one who is touched makes it firmer or goes on. He is asked every 30 seconds; without an answer hands come off.",
  ],
  controlledIn: ["src/screen", "src/prepare", "src/session", "src/app"],
  rules: ["td-distress", "td-coercion", "hx-partner-minor"],
  tests: [
    "src/screen/vectors.test.ts",
    "src/screen/scenarios.test.ts",
    "src/session/promises.test.ts",
    "src/session/hands-off.test.ts",
    "src/app/screen/shown-verdict.test.ts",
    "src/app/prepare/cleared.test.ts",
    "e2e/two.spec.ts",
    "e2e/two-phones.spec.ts",
  ],
  residual: "Someone under control may be told what to answer.",
};
