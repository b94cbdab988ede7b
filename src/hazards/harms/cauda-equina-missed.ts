import type { Hazard } from "../hazard.ts";

export const caudaEquinaMissed: Hazard = {
  id: "cauda-equina-missed",
  harm: "Pressure on the nerves at the base of the spine leaves lasting loss of bladder, bowel or sexual function.",
  causes: ["Perineal pain is usual in this illness; numbness is not, and the two are easily mixed up."],
  severity: "critical",
  control: [
    "Numbness, weakness and changed control are asked apart from pain, before every session.",
    "New signs are an emergency; old, never examined signs are at least the same day.",
    "Numbness in a session stops it and asks what else has changed.",
  ],
  controlledIn: ["src/screen", "src/session"],
  rules: ["rf-cauda-equina", "hx-neuropathy", "fu-saddle"],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/consequence.test.ts"],
  residual: 'Slow onset over months may be answered as "longer, examined" although it has changed.',
};
