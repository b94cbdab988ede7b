import type { Hazard } from "../hazard.ts";

export const painMasked: Hazard = {
  id: "pain-masked",
  harm: "Warning pain is not felt, or judgement is dulled.",
  causes: ["Numbing gel or strong painkillers.", "Alcohol, drugs, sedatives."],
  severity: "serious",
  control: ["Each bars the day, whichever of the two people took it."],
  controlledIn: ["src/screen"],
  rules: ["td-numbing", "td-intox", "hx-neuropathy"],
  tests: ["src/screen/scenarios.test.ts", "src/screen/vectors.test.ts"],
  residual: "Reduced feeling that nobody has noticed.",
};
