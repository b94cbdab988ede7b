import { hazards, type Hazard, type Severity } from "#hazards";
import { item, list, table, title } from "./markdown.ts";

/** docs/hazards.md: what could go wrong, worst first, with the control and the test that shows it. */
export const hazardsDoc = (): string =>
  [
    title("Hazards"),
    "What could go wrong, what keeps it from happening, and the test that shows it. After ISO 14971, one harm a file in `src/hazards/harms/`.",
    "No probabilities are given: nobody has published how often any of this happens, and a guess would look like knowledge.",
    "Drafted by developers. A urologist and a pelvic-health physiotherapist have not reviewed it yet.",
    overview(),
    ...severities.flatMap((severity) => [`## ${heading[severity]}`, ...hazards.filter((h) => h.severity === severity).map(section)]),
  ].join("\n\n") + "\n";

const severities = ["fatal", "critical", "serious", "minor"] as const satisfies readonly Severity[];

const heading: Record<Severity, string> = {
  fatal: "Can kill",
  critical: "Can do lasting harm",
  serious: "Needs care, usually heals",
  minor: "Does not hurt the body",
};

const overview = (): string =>
  table(
    ["severity", "hazards"],
    severities.map((severity) => [severity, String(hazards.filter((h) => h.severity === severity).length)]),
  );

const section = (hazard: Hazard): string =>
  [
    `### ${hazard.id}`,
    hazard.harm,
    list([
      item("Because", hazard.causes),
      item("Control", hazard.control),
      item("Where", [codes(hazard.controlledIn)]),
      ...(hazard.rules === undefined ? [] : [item("Rules", [codes(hazard.rules)])]),
      item("Shown by", [codes(testsOf(hazard))]),
      item("What is left", [hazard.residual]),
    ]),
  ].join("\n\n");

/** The tests a hazard names, and the scenario of every rule it leans on. */
export const testsOf = (hazard: Hazard): readonly string[] => [
  ...hazard.tests,
  ...(hazard.rules ?? []).map((rule) => `scenarios/screen-${rule}.json`),
];

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");
