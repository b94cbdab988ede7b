import type { Hazard } from "../hazard.ts";

export const tooOftenOrTooLong: Hazard = {
  id: "too-often-or-too-long",
  harm: "Harm by doing more and more of it.",
  causes: ["Hope that more helps more.", "No published source gives a maximum."],
  severity: "serious",
  control: [
    "Seven days between sessions; 48 hours is a floor no plan can lower.",
    "Contact time is capped and the session ends itself.",
    "The first three sessions run at half dose.",
    "No streaks, no badges, nothing that rewards frequency.",
    "After six sessions or eight weeks without benefit it asks for a clinician's word before going on.",
  ],
  controlledIn: ["src/screen", "src/session", "src/schedule"],
  rules: ["td-interval", "td-two-bad", "td-no-benefit"],
  tests: ["src/session/promises.test.ts", "src/screen/waits.test.ts", "src/screen/scenarios.test.ts"],
  residual: "Nothing stops anyone from carrying on without the app.",
};
