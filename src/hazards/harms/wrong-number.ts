import type { Hazard } from "../hazard.ts";

export const wrongNumber: Hazard = {
  id: "wrong-number",
  harm: "The number shown is not the one that works where he is.",
  causes: ["Numbers differ by country and change."],
  severity: "critical",
  control: [
    "Until he confirms his own: 112 / 911 / 999 or your local number.",
    "A suggestion comes only from a table in which two independent lists agree.",
    "The number is kept outside the locked record.",
  ],
  controlledIn: ["src/evidence", "src/app"],
  tests: ["src/evidence/evidence.test.ts", "e2e/emergency-offline.spec.ts"],
  residual: "Travelling abroad with a confirmed number from home.",
};
