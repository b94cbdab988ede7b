import type { Hazard } from "../hazard.ts";

export const implantPressed: Hazard = {
  id: "implant-pressed",
  harm: "Pressure damages a sphincter cuff, sling, prosthesis, stent or mesh, or the tissue over it.",
  causes: ["The parts lie exactly where perineal pressure goes."],
  severity: "serious",
  control: [
    "Any such part bars every mode, and no letter opens the gate.",
    "Radioactive seeds ask for a clinician's word, and bar internal work for good.",
  ],
  controlledIn: ["src/screen"],
  rules: ["hx-implant", "hx-seeds"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/screen/properties.test.ts"],
  residual: "Someone may not know that a part was left in.",
};
