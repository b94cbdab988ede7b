import type { Hazard } from "../hazard.ts";

export const coinObeyed: Hazard = {
  id: "coin-obeyed",
  harm: "A man keeps pressing because the coin says so, while harm grows.",
  causes: [
    "A plan that was fixed feels like a promise.",
    "While a comparison runs, the rule about no benefit waits.",
    "A missed session feels like a spoiled result.",
  ],
  severity: "serious",
  control: [
    "The gate is asked before every session, whatever the block says, and no coin changes its answer.",
    "A sign that a clinician must look at, or two bad sessions of three, ends the comparison without being asked.",
    "Nothing is planned while something is open at the gate.",
    "Only the rule about no benefit waits, only for drawn coins, and not for a comparison that was drawn after the rule spoke.",
    "Stopping is one page, free, and asks for no reason; a missed session is said to be fine and is not to be made up for.",
  ],
  controlledIn: ["src/record", "src/schedule", "src/app"],
  rules: ["td-two-bad", "td-no-benefit"],
  tests: ["src/schedule/trial.test.ts", "src/evaluate/own/own.test.ts", "e2e/trial.spec.ts"],
  residual: "Harm that nobody writes down ends nothing.",
};
