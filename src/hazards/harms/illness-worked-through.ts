import type { Hazard } from "../hazard.ts";

export const illnessWorkedThrough: Hazard = {
  id: "illness-worked-through",
  harm: "A session on a day of fever, sickness or flu makes it worse, or hides what is coming.",
  causes: ["A fixed weekday for the session."],
  severity: "serious",
  control: [
    "Any fever bars the day and the 48 hours after it; fever that lasts, or comes with low defences, asks for care the same day.",
    "Vomiting, faintness or flu bar the day; a full bladder waits until it is empty.",
  ],
  controlledIn: ["src/screen", "src/schedule"],
  rules: ["rf-fever-alone", "td-unwell", "td-bladder"],
  tests: ["src/screen/scenarios.test.ts", "src/screen/vectors.test.ts"],
  residual: "Early illness without signs.",
};
