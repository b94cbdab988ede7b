import type { Hazard } from "../hazard.ts";

export const lineCut: Hazard = {
  id: "line-cut",
  harm: "On two phones the giver goes on pressing by a word that is old, forged, or meant for another moment.",
  causes: ["A network that breaks or lags.", "A phone that sleeps.", "A relay that holds back, repeats, reorders or invents frames."],
  severity: "serious",
  control: [
    "Each phone must hear, within 1.5 seconds, that the other has heard something it sent lately. If not, hands come off on both; only the one who is touched goes on, and contact begins again as light as can be.",
    "Frames are sealed with a key that the relay never has, one for each direction, counted, and bound to the very page that is open. What is old, repeated or forged is not heard.",
    "Each frame says how things stand, not what changed: a frame that is lost is made up for by the next.",
    "The giver's phone never raises the pressure; it shows what the other phone last said.",
    "A phone that was reloaded comes in by new words into a new room. Whoever holds it agrees anew, and until the one who is touched says go on, hands stay off.",
    "Proved with two phones and a relay that drops, delays, repeats and reorders at will.",
  ],
  controlledIn: ["src/wire", "src/session", "src/app"],
  tests: ["src/wire/room-line.test.ts", "src/app/room/two.test.ts", "src/app/room/again.test.ts", "e2e/two-phones.spec.ts"],
  residual: "Up to two seconds between a cut and hands off, and a giver who does not look at the phone and hears no tone.",
};
