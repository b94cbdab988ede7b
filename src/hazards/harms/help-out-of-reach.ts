import type { Hazard } from "../hazard.ts";

export const helpOutOfReach: Hazard = {
  id: "help-out-of-reach",
  harm: "In an emergency the page does not load.",
  causes: ["No network, locked journal, first run."],
  severity: "fatal",
  control: [
    "After the first load the whole app works without a network.",
    "The emergency card is reachable from everywhere, locked and first run included.",
  ],
  controlledIn: ["src/app"],
  tests: ["e2e/emergency-offline.spec.ts"],
  residual: "An app that was never opened before cannot help.",
};
