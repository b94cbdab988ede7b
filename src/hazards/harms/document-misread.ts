import type { Hazard } from "../hazard.ts";

export const documentMisread: Hazard = {
  id: "document-misread",
  harm: "A clinician takes a gap for a no, a practice form for the official one, or a falling score for an effect, and treats accordingly.",
  causes: ["Missing values look like zeros.", "Numbers without their method.", "A shortened page."],
  severity: "serious",
  control: [
    "Missing is printed as missing, section by section, and what is not known has a section of its own.",
    "Official and practice forms never share a line or a code; a change stands beside what men notice and what a dummy pill does.",
    "A page that leaves something out says how much, and the gravest events are never what is left out.",
    "Sums in FHIR are computed anew by another engine in tests.",
  ],
  controlledIn: ["src/share"],
  tests: ["src/share/report/report.test.ts", "src/share/fhir/bundle.test.ts", "src/share/pdf/write-pdf.test.ts"],
  residual: "No clinician has tried to read it in a minute yet.",
};
