import type { Hazard } from "../hazard.ts";

export const acuteProstatitisPressed: Hazard = {
  id: "acute-prostatitis-pressed",
  harm: "Pressure during acute bacterial prostatitis drives bacteria into the blood.",
  causes: ["Both source articles leave out that massage is advised against here.", "Early infection feels like the usual pain."],
  severity: "fatal",
  control: [
    "Fever is asked before every session, with what comes with it.",
    "Fever with any pelvic or urinary sign bars every mode and sends him to care the same day, or at once.",
    "Six weeks from full recovery and a clinician's clearance before the gate can open again.",
  ],
  controlledIn: ["src/screen"],
  rules: ["rf-acute-prostatitis", "rf-abx-failing", "rf-abscess", "rec-acute", "st-fever", "fu-fever"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/screen/properties.test.ts"],
  residual: 'Infection without fever, in someone who also answers "no" to burning and urgency, is not seen.',
};
