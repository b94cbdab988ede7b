import type { Hazard } from "../hazard.ts";

export const recordReadByAnother: Hazard = {
  id: "record-read-by-another",
  harm: "Somebody in the same house reads the record.",
  causes: ["A shared phone, a lost phone, a look over the shoulder."],
  severity: "critical",
  control: [
    "Everything written down is sealed under his passphrase; locked means no key in memory or on disk.",
    "It locks by itself; name, icon and title are neutral; one key hides the page.",
    "Sync is off until he turns it on; what leaves is sealed, and a device that is lost can be shown out.",
    "The page of devices says whose recovery words can bring the record back from the server, and takes them off it.",
    "On two phones the other one is told what a hand does now and the limits that were chosen: never an answer, a verdict, a number he named, or why a session ended.",
    "Only the lock screen settings and the emergency number stay outside, and they say nothing about him.",
  ],
  controlledIn: ["src/journal", "src/app"],
  tests: [
    "src/journal/vault/vault.test.ts",
    "e2e/pages.spec.ts",
    "scenarios/sync/several-devices.test.ts",
    "scenarios/sync/printed-words.test.ts",
    "src/app/room/two.test.ts",
  ],
  residual:
    "Someone who knows the passphrase, or finds the recovery words while sync is on, or reads the screen while it is open, or controls the device.",
};
