import type { Hazard } from "../hazard.ts";

export const bleeding: Hazard = {
  id: "bleeding",
  harm: "Bruising or bleeding in someone whose blood does not clot well.",
  causes: ["Blood thinners, a bleeding disorder, piles or a fissure."],
  severity: "serious",
  control: [
    "External work only light and short on a blood thinner; internal work only with clearance.",
    "An unstable dose raises every mode.",
    "The lower limits reach the session's own caps.",
    "Blood on skin, glove or in urine stops the session, each with its own next step.",
  ],
  controlledIn: ["src/screen", "src/session"],
  rules: [
    "hx-anticoag",
    "hx-aspirin",
    "hx-bleeding",
    "rf-rectal-bleed",
    "hx-fissure",
    "hx-haem",
    "hx-haem-quiet",
    "st-blood-smear",
    "st-blood-flow",
    "fu-rectalblood",
    "fu-rectalblood-heavy",
  ],
  tests: ["src/screen/vectors.test.ts", "src/screen/scenarios.test.ts", "src/session/consequence.test.ts"],
  residual: "Internal bleeding without outward signs is not seen.",
};
