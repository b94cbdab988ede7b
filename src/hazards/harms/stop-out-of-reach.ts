import type { Hazard } from "../hazard.ts";

export const stopOutOfReach: Hazard = {
  id: "stop-out-of-reach",
  harm: "He wants to stop and cannot find how, or is asked whether he is sure.",
  causes: ["Closed eyes, wet hands, panic."],
  severity: "critical",
  control: [
    "Stop is one large button that never moves; any key that is not a rating does the same.",
    "No confirmation, no reason, and nothing restarts it by itself.",
    "Proved over any order of events: stop always stops.",
  ],
  controlledIn: ["src/session", "src/app"],
  rules: ["st-word"],
  tests: ["src/session/promises.test.ts", "e2e/keyboard.spec.ts", "e2e/first-session.spec.ts"],
  residual: "A phone out of reach. Voice and a second device come later.",
};
