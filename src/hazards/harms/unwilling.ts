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
    "Sessions for two are not offered in this version; the gate already reads the answers.",
  ],
  controlledIn: ["src/screen", "src/session"],
  rules: ["td-distress", "td-coercion", "hx-partner-minor"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/promises.test.ts"],
  residual: "Someone under control may be told what to answer.",
};
