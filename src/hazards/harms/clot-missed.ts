import type { Hazard } from "../hazard.ts";

export const clotMissed: Hazard = {
  id: "clot-missed",
  harm: "A clot in the leg or lung is missed, or loosened by massage.",
  causes: ["Leg or groin swelling is put down to muscle ache."],
  severity: "fatal",
  control: [
    "One-sided swelling is the same day; breathlessness or chest pain is an emergency.",
    "A clot treated in the last 90 days needs a clinician's word first.",
    "Chest pain in a session stops it and shows the emergency page.",
  ],
  controlledIn: ["src/screen", "src/session"],
  rules: ["rf-dvt", "hx-dvt-known", "hx-heart", "st-chest"],
  tests: ["src/screen/scenarios.test.ts", "src/screen/vectors.test.ts", "src/session/consequence.test.ts"],
  residual: "A clot without symptoms is not seen.",
};
