import type { Hazard } from "../hazard.ts";

export const secretsForgotten: Hazard = {
  id: "secrets-forgotten",
  harm: "He forgets passphrase and recovery key, and everything is gone.",
  causes: ["Nobody else holds a key."],
  severity: "minor",
  control: ["Said plainly before the first entry is kept: forgetting both means loss.", "A recovery key to print, write down or save."],
  controlledIn: ["src/journal", "src/app"],
  tests: ["src/journal/vault/recovery.test.ts", "src/journal/vault/vault.test.ts", "e2e/first-session.spec.ts"],
  residual: "The loss itself, which is the price of nobody else being able to read it.",
};
