import type { Hazard } from "../hazard.ts";

export const faintAlone: Hazard = {
  id: "faint-alone",
  harm: "He faints, or blood pressure runs away, with nobody near.",
  causes: ["Vagal reaction.", "Spinal cord injury with autonomic dysreflexia.", "Sedatives, alcohol."],
  severity: "critical",
  control: [
    "Past fainting means lying down, door not locked, rising slowly.",
    "Spinal injury needs a clinician's word; pounding headache with it is an emergency.",
    "Light-headedness stops the session and says what to do in the next ten minutes.",
  ],
  controlledIn: ["src/screen", "src/session", "src/prepare"],
  rules: ["hx-syncope", "hx-sci", "rf-ad", "td-intox", "hx-heart", "st-faint", "st-ad"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/consequence.test.ts"],
  residual: "He may be alone all the same.",
};
