import type { Hazard } from "../hazard.ts";

export const unsureReadAsNo: Hazard = {
  id: "unsure-read-as-no",
  harm: 'Not knowing, or leaving out a question, is counted as "no".',
  causes: ["The commonest mistake of forms."],
  severity: "critical",
  control: [
    "A question left out bars the session and is named.",
    "Each rule is read twice, once with the careful answer; the higher level holds.",
    "Proved over generated answers: adding risk or doubt never gives a milder verdict.",
  ],
  controlledIn: ["src/screen"],
  rules: ["unanswered"],
  tests: ["src/screen/properties.test.ts", "src/screen/vectors.test.ts", "src/screen/parse-case.test.ts"],
  residual: '"Not sure" is capped one step below emergency, so that doubt alone does not call an ambulance.',
};
