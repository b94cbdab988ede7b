import type { Hazard } from "../hazard.ts";

export const necrotisingInfectionMissed: Hazard = {
  id: "necrotising-infection-missed",
  harm: "A fast infection of the skin and tissue of the perineum is missed.",
  causes: ["Early on, pain is worse than the skin looks."],
  severity: "fatal",
  control: [
    "Spreading redness, dark patches, crackling or pain beyond what is seen is an emergency in every mode.",
    "A hot lump beside the anus is urgent the same day.",
  ],
  controlledIn: ["src/screen"],
  rules: ["rf-fournier", "rf-abscess"],
  tests: ["src/screen/scenarios.test.ts", "e2e/emergency-offline.spec.ts"],
  residual: "The person cannot see the area well himself.",
};
