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
    "A copy can be saved outside the browser, is asked for when the last one is old, and can be proved to open.",
    "With sync on, every device holds everything; what the relay acknowledged is on its disk, and one that loses or hides something is noticed.",
    "With sync on and every device lost, the recovery words bring everything back from the relay.",
    "A damaged copy is said to be damaged, and what of it can be proved genuine is offered.",
  ],
  controlledIn: ["src/journal", "src/record", "src/server"],
  tests: [
    "src/journal/log/journal.test.ts",
    "src/journal/log/damage.test.ts",
    "src/journal/log/bring.test.ts",
    "src/journal/copy/copy.test.ts",
    "e2e/killed.spec.ts",
    "e2e/chaos.spec.ts",
    "e2e/torn-log.spec.ts",
    "e2e/copy.spec.ts",
    "src/cli/killed.test.ts",
    "scenarios/sync/lying-relay.test.ts",
    "scenarios/sync/several-devices.test.ts",
    "scenarios/sync/printed-words.test.ts",
  ],
  residual: "A browser can delete all its data, and a person may have saved no copy or lost what opens it.",
};
