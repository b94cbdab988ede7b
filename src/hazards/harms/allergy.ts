import type { Hazard } from "../hazard.ts";

export const allergy: Hazard = {
  id: "allergy",
  harm: "A glove or gel sets off an allergy.",
  causes: ["Latex.", "Scent or warming agents."],
  severity: "critical",
  control: [
    "Gloves are nitrile, gel is plain; a past reaction is asked for.",
    "Swollen lips or throat is an emergency before and during a session; itching stops it.",
  ],
  controlledIn: ["src/screen", "src/session", "src/prepare"],
  rules: ["hx-latex", "rf-anaphylaxis", "st-allergy"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/consequence.test.ts"],
  residual: "A first reaction cannot be foreseen.",
};
