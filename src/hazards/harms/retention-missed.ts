import type { Hazard } from "../hazard.ts";

export const retentionMissed: Hazard = {
  id: "retention-missed",
  harm: "A full bladder that cannot empty damages bladder and kidneys.",
  causes: ["Weak stream is an everyday symptom here."],
  severity: "serious",
  control: [
    "Not being able to pass urine is an emergency; dripping, a much weaker stream or a wet bed with a tight belly is the same day.",
    '"Not sure" counts as unable, one step below emergency.',
    "Asked again after a session.",
  ],
  controlledIn: ["src/screen", "src/record"],
  rules: ["rf-retention", "rf-retention-partial", "fu-retention", "fu-stream"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/record/after/after.test.ts"],
  residual: "Slow, painless retention without any of these signs is not seen.",
};
