import type { Hazard } from "../hazard.ts";

export const wrongClock: Hazard = {
  id: "wrong-clock",
  harm: "A wrong date opens the gate early.",
  causes: ["The clock jumps back, the time zone changes, a date is mistyped."],
  severity: "serious",
  control: [
    "A last session in the future counts as just now.",
    'Impossible dates are refused with a sentence, never read as "none".',
    "Days are counted on the calendar date as written.",
  ],
  controlledIn: ["src/screen", "src/base", "src/schedule"],
  rules: ["td-interval"],
  tests: ["src/screen/parse-case.test.ts", "src/screen/waits.test.ts", "src/screen/properties.test.ts", "src/base/time.test.ts"],
  residual: "A clock set wrong from the start looks right to the app.",
};
