import type { Hazard } from "../hazard.ts";

export const cancerSignsPutOff: Hazard = {
  id: "cancer-signs-put-off",
  harm: "Blood in urine, a lump, weight loss or bone pain is put off because a home practice seems to help.",
  causes: ["Symptoms overlap.", "A man over 50 with new symptoms has never been examined."],
  severity: "critical",
  control: [
    "These signs ask for an appointment within days in every mode, even when he only wanted the gentlest one.",
    "They stay open until he records that he was seen.",
    "Symptoms never examined bar every session until they have been.",
  ],
  controlledIn: ["src/screen"],
  rules: [
    "rf-haematuria",
    "rf-haematuria-heavy",
    "rf-testis-lump",
    "rf-weightloss-bone",
    "rf-mass-anal",
    "rf-haemospermia",
    "hx-over50-new",
    "hx-psa-notfollowed",
    "hx-unevaluated",
    "fu-urineblood",
    "fu-semenblood",
  ],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/screen/properties.test.ts", "src/record/project/open.test.ts"],
  residual: "Early cancer often has no signs; the app says it cannot rule anything out.",
};
