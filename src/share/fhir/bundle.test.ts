import JSONSchemaValidator from "@asymmetrik/fhir-json-schema-validator";
import type { Bundle, Observation, Questionnaire, QuestionnaireResponse, Resource } from "@medplum/fhirtypes";
import fc from "fast-check";
import { Fhir } from "fhir";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";
import { describe, expect, test } from "vitest";
import { parseDate, parseInstant } from "#base";
import { answerMax, instruments, parseAnswers, score, type Instrument, type InstrumentId } from "#measure";
import type { StoredEntry } from "#record";
import { TestJournal } from "#record/testing";
import { demoUntil, everything, inventedYear, pageOf, sayIn, yearBefore } from "../testing/index.ts";
import { bundleText, writeBundle } from "./bundle.ts";
import { findings, loincCodes, snomedCodes, units } from "./codes.ts";
import { canonicalOf, questionnaireOf } from "./forms.ts";

const isWide = process.env["WALNUT_WIDE"] === "1";
const say = await sayIn("en");
const shape = new JSONSchemaValidator();
const second = new Fhir();

const bundleOf = (
  entries: readonly StoredEntry[],
  choices = everything(yearBefore(demoUntil), "2026-11-01"),
  detail: "summary" | "all" = "all",
): Bundle => {
  const { report, page } = pageOf(entries, choices, say);
  return JSON.parse(bundleText(writeBundle({ report, page, say, appVersion: "0.1.0", detail }))) as Bundle;
};
const resourcesOf = (bundle: Bundle): readonly Resource[] => bundle.entry!.map(({ resource }) => resource as Resource);
const ofType = <T extends Resource["resourceType"]>(bundle: Bundle, type: T) =>
  resourcesOf(bundle).filter((one): one is Extract<Resource, { resourceType: T }> => one.resourceType === type);

/** What two validators of others and our own rules find wrong. */
const wrongIn = (bundle: Bundle): readonly string[] => [
  ...shape.validate(bundle).map((one) => `schema: ${one.dataPath} ${one.message}`),
  ...second
    .validate(bundle, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => String(severity) === "error")
    .map(({ location, message }) => `fhir: ${location ?? ""} ${message ?? ""}`),
  ...ownRules(bundle),
];

/** What no validator at hand notices: references that lead nowhere, days that do not exist, two values, strange codes and units, active text. */
const ownRules = (bundle: Bundle): readonly string[] => {
  const wrong: string[] = [];
  const urls = bundle.entry!.map(({ fullUrl }) => fullUrl!);
  if (new Set(urls).size < urls.length) wrong.push("a fullUrl stands twice");
  if (bundle.entry![0]!.resource!.resourceType !== "Composition") wrong.push("the composition is not first");
  const known = new Set(urls);
  walk(bundle, (key, value, holder) => {
    if (key === "reference" && !known.has(String(value))) wrong.push(`${String(value)} leads nowhere`);
    if (/^(start|end|date|authored|recorded|timestamp|effectiveDateTime)$/.test(key) && typeof value === "string")
      if (!(value.length === 10 ? parseDate(value) : parseInstant(value)).ok) wrong.push(`${value} is no day`);
    if (Object.keys(holder).filter((one) => /^value[A-Z]/.test(one)).length > 1) wrong.push(`two values at ${key}`);
    if (key === "system" && !systems.some((one) => String(value).startsWith(one))) wrong.push(`an unknown system: ${String(value)}`);
    if (key === "code" && holder["system"] === "http://unitsofmeasure.org" && !ucum.has(String(value)))
      wrong.push(`no unit: ${String(value)}`);
    if (key === "code" && holder["system"] === "http://loinc.org" && !loinc.has(String(value)))
      wrong.push(`no LOINC of ours: ${String(value)}`);
    if (key === "code" && holder["system"] === "http://snomed.info/sct" && !snomed.has(String(value)))
      wrong.push(`no SNOMED of ours: ${String(value)}`);
    if (key === "div" && /<(?!\/?(div|p)\b)/.test(String(value))) wrong.push("a narrative holds more than text");
    if (value === "") wrong.push(`${key} is empty`);
  });
  return wrong;
};
const systems = [
  "http://loinc.org",
  "http://snomed.info/sct",
  "http://unitsofmeasure.org",
  "http://terminology.hl7.org/",
  "urn:ietf:rfc:3986",
  "https://walnut.invalid/fhir/",
];
const ucum = new Set<string>(Object.values(units).map(([, code]) => code));
const loinc = new Set<string>(Object.values(loincCodes).map(([code]) => code));
const snomed = new Set<string>([...Object.values(snomedCodes), ...Object.values(findings)].map(([code]) => code));

const walk = (value: unknown, see: (key: string, value: unknown, holder: { readonly [key: string]: unknown }) => void): void => {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    see(key, inner, value as { readonly [key: string]: unknown });
    walk(inner, see);
  }
};

describe("the bundle of an invented year", () => {
  const bundle = bundleOf(inventedYear(7));

  test("is R4 for two validators and for our own rules, in both details", () => {
    expect(wrongIn(bundle)).toEqual([]);
    expect(wrongIn(bundleOf(inventedYear(7), undefined, "summary"))).toEqual([]);
  });

  test("is the same bytes for the same record", () => {
    expect(JSON.stringify(bundleOf(inventedYear(7)))).toBe(JSON.stringify(bundle));
  });

  test("has the sections a patient summary must have, each with its text, and says where the app knows nothing", () => {
    const [composition] = ofType(bundle, "Composition");
    const codes = composition!.section!.map(({ code }) => code?.coding?.[0]?.code);
    expect(codes).toEqual(expect.arrayContaining(["11450-4", "48765-2", "10160-0", "104605-1", "30954-2", "47519-4"]));
    for (const section of composition!.section!) expect(section.text!.div).toContain("<p>");
    const problems = composition!.section!.find(({ code }) => code?.coding?.[0]?.code === "11450-4")!;
    expect(problems.emptyReason!.coding![0]!.code).toBe("unavailable");
    expect(JSON.stringify(bundle)).not.toContain("nilknown");
  });

  test("never puts a value under the panel, and names an official code only for the official form", () => {
    expect(JSON.stringify(bundle)).not.toContain("80976-4");
    const practice = new TestJournal();
    practice.write("answers", "2026-03-01 09:00", {
      instrument: "ipss",
      wording: "practice",
      items: { "1": 3, "2": 1, "3": 0, "4": 1, "5": 2, "6": 0, "7": 2, qol: 3 },
    });
    const text = JSON.stringify(bundleOf(practice.entries, everything("2026-03-01", "2026-03-31")));
    expect(text).toContain("practice-ipss.total");
    for (const code of ["80891-5", "81090-3"]) expect(text).not.toContain(code);
  });

  test("a section that is not on the page is not in the file", () => {
    const few = bundleOf(inventedYear(7), everything(yearBefore(demoUntil), "2026-11-01", { sections: ["scores"] }));
    expect(wrongIn(few)).toEqual([]);
    for (const type of ["Procedure", "AdverseEvent", "Flag", "MedicationStatement"] as const) expect(ofType(few, type)).toEqual([]);
    expect(few.entry!.length).toBeLessThan(bundle.entry!.length);
  });
});

test.each<[string, (bundle: Bundle) => void]>([
  ["an unknown property", (bundle) => Object.assign(bundle.entry![1]!.resource!, { colour: "red" })],
  ["a status that is none", (bundle) => Object.assign(ofType(bundle, "Observation")[0]!, { status: "done" })],
  ["a day that is none", (bundle) => Object.assign(ofType(bundle, "Observation")[0]!, { effectiveDateTime: "2026-02-30T09:00:00Z" })],
  [
    "a strange unit",
    (bundle) => Object.assign(ofType(bundle, "Observation").find((one) => one.valueQuantity)!.valueQuantity!, { code: "points" }),
  ],
  ["a reference that leads nowhere", (bundle) => void bundle.entry!.splice(1, 1)],
  [
    "active text",
    (bundle) =>
      Object.assign(ofType(bundle, "Composition")[0]!.text!, { div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>' }),
  ],
])("%s would be noticed", (_what, spoil) => {
  const bundle = bundleOf(inventedYear(7), everything(yearBefore(demoUntil), "2026-11-01", { sections: ["scores"] }), "summary");
  spoil(bundle);
  expect(wrongIn(bundle)).not.toEqual([]);
});

/** Every sum, computed by an engine that is not ours from the formula in the Questionnaire. */
const computed = (questionnaire: Questionnaire, response: QuestionnaireResponse): { readonly [scale: string]: number | null } =>
  Object.fromEntries(
    questionnaire.item![1]!.item!.map(({ linkId, extension }) => {
      const { expression } = extension!.find(({ url }) => url.endsWith("calculatedExpression"))!.valueExpression!;
      const [value] = fhirpath.evaluate(response, expression!, { resource: response }, r4 as fhirpath.Model) as number[];
      return [linkId.replace(/-score$/, ""), value ?? null];
    }),
  );

const anyForm = fc.constantFrom<InstrumentId>("nih-cpsi", "gupi", "ipss").chain((instrument) =>
  fc.record({
    instrument: fc.constant(instrument),
    wording: fc.constantFrom("official" as const, "practice" as const),
    items: fc.record(
      Object.fromEntries((instruments[instrument] as Instrument).items.map(({ id, asks }) => [id, fc.nat(answerMax[asks])])),
      {
        requiredKeys: [],
      },
    ),
  }),
);

test("another engine adds up every form as we do, and leaves open what we leave open", () => {
  fc.assert(
    fc.property(anyForm, ({ instrument, wording, items }) => {
      const journal = new TestJournal();
      journal.write("answers", "2026-03-01 09:00", { instrument, wording, items: items as { [id: string]: number } });
      const bundle = bundleOf(journal.entries, everything("2026-03-01", "2026-03-31"));
      const read = parseAnswers(instrument, wording, items);
      const ours = read.ok ? (score(read.value).scores as { readonly [scale: string]: number | null }) : {};
      const [response] = ofType(bundle, "QuestionnaireResponse");
      const [questionnaire] = ofType(bundle, "Questionnaire");
      expect(questionnaire).toMatchObject({ url: canonicalOf(instrument, wording) });
      expect(response!.questionnaire).toBe(`${questionnaire!.url}|${questionnaire!.version}`);
      expect(computed(questionnaire!, response!)).toEqual(ours);
      const totals = ofType(bundle, "Observation").filter((one: Observation) => one.derivedFrom);
      expect(totals.map((one: Observation) => one.valueQuantity!.value)).toEqual(Object.values(ours).filter((value) => value !== null));
    }),
    { numRuns: isWide ? 200 : 25 },
  );
});

test("the questionnaires themselves are R4", () => {
  for (const instrument of Object.keys(instruments) as InstrumentId[])
    for (const wording of ["official", "practice"] as const) {
      const questionnaire = questionnaireOf(instrument, wording);
      expect(shape.validate(questionnaire)).toEqual([]);
      const names = questionnaire.item!.flatMap(({ linkId, item = [] }) => [linkId, ...item.map((one) => one.linkId)]);
      expect(new Set(names).size).toBe(names.length);
    }
});

/** Journals as people could have written them, with text made to break things. */
const anyText = fc.string({
  unit: fc.constantFrom("a ", "<script>", "&", "\u0000", "\ud83d", "\u{1f331}", "ü", '"', "'", "\u0008", "\n"),
  minLength: 1,
  maxLength: 8,
});
const anyJournal = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("note" as const), body: fc.record({ text: anyText }) }),
    fc.record({
      kind: fc.constant("treatment" as const),
      body: fc.record({
        what: fc.constantFrom("antibiotic" as const, "physiotherapy" as const, "other" as const),
        change: fc.constantFrom("started" as const, "changed" as const, "stopped" as const),
        on: fc.constant("2026-03-02"),
        name: anyText,
        dose: anyText,
      }),
    }),
    fc.record({
      kind: fc.constant("rating" as const),
      body: fc.record({ pain: fc.nat(10), worst: fc.nat(10), mood: fc.nat(10) }, { requiredKeys: [] }),
    }),
    fc.record({
      kind: fc.constant("void" as const),
      body: fc.record(
        {
          phase: fc.constantFrom("day" as const, "night" as const, "first-morning" as const),
          ml: fc.integer({ min: 1, max: 900 }),
          leak: fc.boolean(),
        },
        { requiredKeys: ["phase"] },
      ),
    }),
    fc.record({
      kind: fc.constant("flare" as const),
      body: fc.record({ startedOn: fc.constant("2026-03-02"), worst: fc.nat(10) }, { requiredKeys: ["startedOn"] }),
    }),
    fc.record({
      kind: fc.constant("factor" as const),
      body: fc.record({ what: fc.constantFrom("sitting" as const, "ejaculation" as const), hours: fc.nat(9) }, { requiredKeys: ["what"] }),
    }),
    fc.record({
      kind: fc.constant("seen" as const),
      body: fc.record({ rule: fc.constant("rf-uti"), on: fc.constant("2026-03-02"), by: fc.constant("Dr <b>X</b>") }),
    }),
    fc.record({
      kind: fc.constant("session" as const),
      body: fc.record({
        endedBy: fc.constantFrom(null, "st-sharp" as const, "st-word" as const),
        contactSeconds: fc.nat(600),
        pain: fc.nat(10),
      }),
    }),
    fc.record({
      kind: fc.constant("screening" as const),
      body: fc.dictionary(fc.constantFrom("rf-uti", "rf-haematuria", "td-bladder", "rf-made-up"), fc.integer({ min: 0, max: 6 })),
    }),
  ),
  { maxLength: 12 },
);

const runs = isWide ? 200 : 12;
test(`${runs} generated journals: not one error`, () => {
  fc.assert(
    fc.property(anyJournal, fc.boolean(), (all, summary) => {
      const journal = new TestJournal();
      for (const [n, { kind, body }] of all.entries()) {
        const at = `2026-03-${String(n + 3).padStart(2, "0")} 09:00`;
        if (kind === "session") {
          const { id } = journal.session(at, body);
          journal.write("follow-up", at, { session: id, due: "24h", findings: ["fu-urineblood"], pain: 5 });
        } else if (kind === "screening") journal.screening(at, body as { [rule: string]: 0 });
        else journal.write(kind, at, body as never);
      }
      expect(wrongIn(bundleOf(journal.entries, everything("2026-03-01", "2026-03-31"), summary ? "summary" : "all"))).toEqual([]);
    }),
    { numRuns: runs },
  );
}, 300_000);
