import type { Hazard } from "../hazard.ts";

export const sessionRunsOn: Hazard = {
  id: "session-runs-on",
  harm: "The phone locks or sleeps, and time is lost or a hold goes on too long.",
  causes: ["Browsers slow hidden pages to one tick a second, later to one a minute."],
  severity: "serious",
  control: [
    "The session is a function of the clock, not of ticks: whenever the phone looks again, it is where it should be.",
    "Tones lie on the audio clock half a minute ahead and go on while the page hangs or the screen is dark.",
    "Past its cap the session is over, whatever was shown meanwhile.",
    "A reload or a killed browser offers to resume or close out.",
  ],
  controlledIn: ["src/session", "src/app"],
  tests: ["src/session/promises.test.ts", "src/session/gap.test.ts", "e2e/cues.spec.ts", "e2e/killed.spec.ts"],
  residual: "With the screen dark and no sound chosen, he has to count for himself. A phone call may silence the tones.",
};
