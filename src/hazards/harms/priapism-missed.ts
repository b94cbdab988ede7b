import type { Hazard } from "../hazard.ts";

export const priapismMissed: Hazard = {
  id: "priapism-missed",
  harm: "An erection that will not go down starves the tissue of blood.",
  causes: ["Shame. It may also be taken for arousal."],
  severity: "critical",
  control: ["More than four hours is an emergency in every mode, asked in one plain sentence among the other red signs."],
  controlledIn: ["src/screen"],
  rules: ["rf-priapism"],
  tests: ["src/screen/scenarios.test.ts", "e2e/emergency-offline.spec.ts"],
  residual: "It is asked before a session; during the hours after one only if he opens the app.",
};
