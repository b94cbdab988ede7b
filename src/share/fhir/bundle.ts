import type { Bundle, BundleEntry, Composition, CompositionSection, Resource } from "@medplum/fhirtypes";
import type { SectionId } from "../choices.ts";
import type { Page } from "../page/page.ts";
import type { Say } from "../page/say.ts";
import type { Report } from "../report/report.ts";
import { adverseEntries, afterEntries, flagEntries, medicineEntries, planEntries, sessionEntries, verdictEntries } from "./care.ts";
import { concept, fromLoinc, hl7, own, quantity, type loincCodes } from "./codes.ts";
import { formEntries } from "./forms.ts";
import { component, measuredEntries, plain, summedEntries } from "./measured.ts";
import { narrative, person, put, urn } from "./reference.ts";

export interface BundleRequest {
  readonly report: Report;
  /** The same document in words: readers that draw few sections show these instead. */
  readonly page: Page;
  readonly say: Say;
  readonly appVersion: string;
  /** "summary" travels inside the PDF; "all" holds every value, and can be brought back. */
  readonly detail: "summary" | "all";
}

/** A document in the shape of the International Patient Summary, FHIR R4. The same record gives the same bytes. */
export const writeBundle = (request: BundleRequest): Bundle => {
  const { report, appVersion, detail, page } = request;
  const { made, from, until } = report.leaving;
  const parts = partsOf(request);
  const everything = Object.values(parts).flat();
  const about = `${detail}/${from}/${until}/${made}/${appVersion}/${JSON.stringify(everything.map(({ fullUrl }) => fullUrl))}`;
  const device = put("device", {
    resourceType: "Device",
    deviceName: [{ name: "Walnut", type: "user-friendly-name" }],
    version: [{ value: appVersion }],
    type: { text: "Self-tracking software" },
  });
  return {
    resourceType: "Bundle",
    identifier: { system: "urn:ietf:rfc:3986", value: urn(`bundle/${about}`) },
    type: "document",
    timestamp: made,
    entry: [
      put("composition", compositionOf(page, made, parts)),
      put("patient", {
        resourceType: "Patient",
        text: narrative([
          report.leaving.ageYears === null
            ? "The person himself; not named"
            : `The person himself; not named. Age as told: ${report.leaving.ageYears}`,
        ]),
        name: [{ text: "Not named" }],
        gender: "male",
        _birthDate: { extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "masked" }] },
      } as Resource),
      device,
      ...everything,
      put("provenance", {
        resourceType: "Provenance",
        target: [{ reference: urn("composition") }, ...everything.map(({ fullUrl }) => ({ reference: fullUrl! }))],
        recorded: made,
        agent: [
          { type: concept("Author", hl7("provenance-participant-type", "author", "Author")), who: person },
          { type: concept("Assembler", hl7("provenance-participant-type", "assembler", "Assembler")), who: { reference: device.fullUrl! } },
        ],
      }),
    ],
  };
};

interface Parts {
  readonly medications: readonly BundleEntry[];
  readonly alerts: readonly BundleEntry[];
  readonly results: readonly BundleEntry[];
  readonly procedures: readonly BundleEntry[];
  readonly plan: readonly BundleEntry[];
  /** Reached through what they belong to. */
  readonly others: readonly BundleEntry[];
}

/** A section that is not on the page is not in the file either. */
const partsOf = ({ report, say, detail, page }: BundleRequest): Parts => {
  const { leaving } = report;
  const has = (id: SectionId) => page.sections.some((section) => section.id === id);
  const when = (id: SectionId, entries: () => readonly BundleEntry[]) => (has(id) ? entries() : []);
  const all = detail === "all";
  const forms = when("scores", () => formEntries(leaving));
  const isObservation = ({ resource }: BundleEntry) => resource?.resourceType === "Observation";
  const medicines = when("treatments", () => medicineEntries(leaving, say));
  const measured = all ? measuredEntries(leaving).filter(({ resource }) => mayMeasure(has, resource)) : [];
  const summed = summedEntries(leaving).filter(({ resource }) => mayMeasure(has, resource));
  return {
    medications: medicines.filter(({ resource }) => resource?.resourceType === "MedicationStatement"),
    alerts: when("warning-signs", () => flagEntries(leaving, say)),
    results: [
      ...forms.filter(isObservation),
      ...summed,
      ...measured,
      ...when("warning-signs", () => (all ? verdictEntries(leaving, say) : verdictEntries(leaving, say).slice(-1))),
      ...when("events", () => (all ? afterEntries(leaving, say) : [])).filter(({ resource }) => has("dose") || !("partOf" in resource!)),
      ...when("trial", () => trialEntries(report, page)),
    ],
    procedures: [
      ...when("dose", () => sessionEntries(leaving, say)),
      ...medicines.filter(({ resource }) => resource?.resourceType === "Procedure"),
    ],
    plan: when("dose", () => planEntries(leaving)),
    others: [...forms.filter((entry) => !isObservation(entry)), ...when("events", () => (has("dose") ? adverseEntries(leaving, say) : []))],
  };
};

const mayMeasure = (has: (id: SectionId) => boolean, resource: Resource | undefined): boolean => {
  const code = resource?.resourceType === "Observation" ? (resource.code.coding ?? []).map((one) => one.code ?? "") : [];
  if (code.includes("note")) return has("words");
  if (code.some((one) => /^(void|intake|nocturia|9192-6)$/.test(one))) return has("diary");
  return has("pain");
};

const trialEntries = ({ trial }: Report, page: Page): readonly BundleEntry[] => {
  if (typeof trial === "string") return [];
  const { effect, verdict, completePairs } = trial.answer;
  const said = page.sections.find(({ id }) => id === "trial")?.blocks.map((block) => (block.type === "line" ? block.text : "")) ?? [];
  return [
    put("trial", {
      ...plain(concept("Personal comparison, practice less comparison", own("measures", "personal-trial"))),
      valueCodeableConcept: concept(verdict, own("verdicts", `trial-${verdict}`)),
      component: [
        component("complete-pairs", { valueInteger: completePairs }),
        ...(effect === null
          ? []
          : [
              component("effect-mean", { valueQuantity: quantity(effect.mean, "score") }),
              component("effect-from", { valueQuantity: quantity(effect.interval[0], "score") }),
              component("effect-to", { valueQuantity: quantity(effect.interval[1], "score") }),
              component("probability-of-benefit", { valueQuantity: quantity(effect.pBenefit * 100, "percent") }),
            ]),
      ],
      note: [{ text: said.join(" ") }],
    }),
  ];
};

/** Which sections of the page tell what, in the order of a patient summary. */
const sections: readonly {
  readonly code: keyof typeof loincCodes | null;
  readonly title: string;
  readonly tells: readonly SectionId[];
  readonly part?: keyof Parts;
  readonly required?: true;
}[] = [
  { code: "problems", title: "Problems", tells: [], required: true },
  { code: "allergies", title: "Allergies", tells: [], required: true },
  { code: "medications", title: "Medications", tells: ["treatments"], part: "medications", required: true },
  { code: "ownWords", title: "Own words", tells: ["words"] },
  { code: "alerts", title: "Alerts", tells: ["warning-signs"], part: "alerts" },
  { code: "results", title: "Results", tells: ["scores", "pain", "diary", "trial", "psa"], part: "results" },
  { code: "procedures", title: "Procedures", tells: ["dose", "events"], part: "procedures" },
  { code: "plan", title: "Plan", tells: [], part: "plan" },
  { code: null, title: "Not known", tells: ["unknown"] },
];

const notInApp = "Not recorded in this app";

const compositionOf = (page: Page, made: string, parts: Parts): Composition => ({
  resourceType: "Composition",
  text: narrative([page.title, ...page.lead]),
  status: "final",
  type: concept("Patient summary Document", fromLoinc("summary")),
  subject: person,
  date: made,
  author: [person, { reference: urn("device") }],
  title: page.title,
  language: page.language,
  section: sections.flatMap(({ code, title, tells, part, required }): readonly CompositionSection[] => {
    const told = page.sections.filter(({ id }) => tells.includes(id));
    const entries = part === undefined ? [] : parts[part];
    if (told.length === 0 && entries.length === 0 && required === undefined) return [];
    const text = told.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map((block) => (block.type === "picture" ? block.says : [block.lead, block.text].filter(Boolean).join(": "))),
    ]);
    return [
      {
        title,
        ...(code === null ? {} : { code: concept(title, fromLoinc(code)) }),
        text: narrative(text.length === 0 ? [entries.length === 0 ? notInApp : title] : text),
        ...(entries.length > 0 ? { entry: entries.map(({ fullUrl }) => ({ reference: fullUrl! })) } : {}),
        ...(entries.length === 0 && required
          ? { emptyReason: concept(notInApp, hl7("list-empty-reason", "unavailable", "Unavailable")) }
          : {}),
      },
    ];
  }),
});

/** As a file: the same bundle, the same bytes. */
export const bundleText = (bundle: Bundle): string => JSON.stringify(bundle);
