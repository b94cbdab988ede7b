import type { Hazard } from "../hazard.ts";

export const healingTissueHurt: Hazard = {
  id: "healing-tissue-hurt",
  harm: "Tissue that is healing, inflamed or irradiated tears or gets infected.",
  causes: ["Biopsy, surgery, catheter, fracture, radiotherapy, bowel inflammation."],
  severity: "serious",
  control: [
    "Each procedure has its own wait, counted in calendar days; the most recent one counts.",
    "After the wait most still ask for a clinician's word.",
  ],
  controlledIn: ["src/screen"],
  rules: [
    "hx-biopsy",
    "hx-surgery",
    "hx-cystoscopy-cath",
    "hx-catheter-in",
    "hx-isc",
    "hx-radiotherapy",
    "hx-pelvic-fracture",
    "hx-fistula-perianal",
    "hx-ibd-flare",
    "hx-ibd-quiet",
    "rf-trauma-acute",
  ],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/screen/waits.test.ts"],
  residual: "The waits are careful custom, not measured; a clinician may know better.",
};
