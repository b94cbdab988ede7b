import type { Hazard } from "../hazard.ts";

export const nerveNumbness: Hazard = {
  id: "nerve-numbness",
  harm: "Too much pressure on the perineum numbs a nerve for days or longer.",
  causes: ["Pressure on the midline or beside the sit-bones.", "Many sessions, or cycling on top."],
  severity: "serious",
  control: [
    "The midline is left out of the protocol; pressure stays at 3 of 10 at most; holds are short, with a rest after each.",
    "Numbness stops the session; after half an hour it bars the next for 14 days, after two days it asks for a doctor.",
    "Known pudendal pain needs a clinician's word first.",
  ],
  controlledIn: ["src/screen", "src/session", "src/schedule"],
  rules: ["hx-numb-after", "hx-pudendal", "hx-neuropathy", "st-numb", "fu-numb"],
  tests: ["src/screen/scenarios.test.ts", "src/session/consequence.test.ts", "src/screen/waits.test.ts"],
  residual: "How much pressure is too much is not known for one person.",
};
