import type { Hazard } from "../hazard.ts";

export const updateLosesWork: Hazard = {
  id: "update-loses-work",
  harm: "A new version throws away what he was doing, or can no longer read old entries.",
  causes: ["The page reloads by itself.", "An entry's shape has changed."],
  severity: "serious",
  control: [
    "A waiting version takes over only when he is not in the middle of something.",
    "Each kind of entry has a version, and frozen steps from old to new.",
  ],
  controlledIn: ["src/app", "src/record"],
  tests: ["e2e/killed.spec.ts", "src/record/migrations/chain.test.ts"],
  residual: "A browser so old that the new version does not run.",
};
