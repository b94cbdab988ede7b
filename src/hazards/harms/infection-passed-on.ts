import type { Hazard } from "../hazard.ts";

export const infectionPassedOn: Hazard = {
  id: "infection-passed-on",
  harm: "Skin, hands or a sexual infection pass something on.",
  causes: ["Broken skin, sores, unwashed or wounded hands."],
  severity: "serious",
  control: ["Broken skin or an infection bars the session.", "Hand washing and, with a partner, gloves are part of preparing."],
  controlledIn: ["src/screen", "src/prepare"],
  rules: ["hx-skin", "rf-discharge-sti", "td-partner-hands", "rf-uti", "hx-abx-now", "hx-immune", "hx-diabetes", "fu-uti", "fu-discharge"],
  tests: ["src/screen/scenarios.test.ts", "src/screen/vectors.test.ts"],
  residual: "Infections without signs.",
};
