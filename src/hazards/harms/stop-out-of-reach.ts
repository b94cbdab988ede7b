import type { Hazard } from "../hazard.ts";

export const stopOutOfReach: Hazard = {
  id: "stop-out-of-reach",
  harm: "He wants to stop and cannot find how, or is asked whether he is sure.",
  causes: ["Closed eyes, wet hands, panic."],
  severity: "critical",
  control: [
    "Stop is one large button that never moves, and Escape does the same; so does any key that is not a rating.",
    "Alone, while it asks whether it is still fine, one press means yes and two offer to stop; Stop and Escape stop then too. It says so where he chooses to be asked.",
    "No confirmation, no reason, and nothing restarts it by itself.",
    "A tap beside every control stops too, and the button of a headset where it was chosen.",
    "Something loud pauses the session, where that was chosen: hands off, and only a tap goes on. Our own tones never do.",
    "In the rests it asks whether it is still fine. Without an answer the session pauses, hands off, and two minutes later it ends.",
    "On two phones either one stops both. A stop is said again and again until the other has it; a line that is cut is hands off on both.",
    "Proved over any order of events: stop always stops.",
  ],
  controlledIn: ["src/session", "src/app"],
  rules: ["st-word"],
  tests: [
    "src/session/promises.test.ts",
    "src/session/hands-off.test.ts",
    "src/session/loud.test.ts",
    "e2e/keyboard.spec.ts",
    "e2e/listening.spec.ts",
    "e2e/two.spec.ts",
    "e2e/two-phones.spec.ts",
    "src/app/room/two.test.ts",
  ],
  residual: "A phone out of reach in a loud room. A word is heard as a loud sound, not understood.",
};
