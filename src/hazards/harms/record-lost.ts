import type { Hazard } from "../hazard.ts";

export const recordLost: Hazard = {
  id: "record-lost",
  harm: "Something he wrote down is gone.",
  causes: ["Killed browser, full disk, two tabs, a crash."],
  severity: "serious",
  control: [
    "An entry counts as kept only after the storage says it is durable.",
    "Nothing is overwritten: a correction is a new entry.",
    "A damaged entry hides no other, and the count of unreadable ones is said.",
  ],
  controlledIn: ["src/journal", "src/record"],
  tests: ["src/journal/log/journal.test.ts", "src/journal/log/damage.test.ts", "e2e/killed.spec.ts"],
  residual: "A browser can delete all its data; saving a copy comes with the export.",
};
