import type { Hazard } from "../hazard.ts";

export const deviceUsed: Hazard = {
  id: "device-used",
  harm: "A tool injures tissue or is lost inside.",
  causes: ["One of the articles sells them."],
  severity: "serious",
  control: ["Wanting to use a device bars the session.", "The kit list has none, and the app links to none."],
  controlledIn: ["src/screen", "src/prepare"],
  rules: ["hx-implanted-device-tool", "st-object"],
  tests: ["src/screen/scenarios.test.ts", "src/prepare/prepare.test.ts"],
  residual: "Nobody is stopped from using one without saying so.",
};
