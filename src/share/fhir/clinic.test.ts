import JSONSchemaValidator from "@asymmetrik/fhir-json-schema-validator";
import type { Bundle, Observation, Questionnaire, QuestionnaireResponse, Resource } from "@medplum/fhirtypes";
import fc from "fast-check";
import { Fhir } from "fhir";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4/index.js";
import { describe, expect, test } from "vitest";
import type { Zone } from "#base";
import { answerMax, couldBe, instrumentIds, instruments, numbersAs, readQuestionnaire, type Instrument } from "#measure";
import { clinicFormLike, keyOf, visitForm } from "#measure/testing";
import type { Bodies } from "#record";
import { TestJournal } from "#record/testing";
import { everything, pageOf, sayIn } from "../testing/index.ts";
import { bundleText, writeBundle } from "./bundle.ts";
import { questionnaireOf } from "./forms.ts";
import { readBundle } from "./read-bundle.ts";

const say = await sayIn("en");
/** Slow to begin, so in the wide run only. */
const shape = process.env["WALNUT_WIDE"] === "1" ? new JSONSchemaValidator() : undefined;
const second = new Fhir();

const bundleOf = (journal: TestJournal, notes = true): Bundle => {
  const { report, page } = pageOf(journal.entries, everything("2026-03-01", "2026-03-31", { notes }), say);
  return JSON.parse(bundleText(writeBundle({ report, page, say, appVersion: "0.1.0", detail: "all" }))) as Bundle;
};
const ofType = <T extends Resource["resourceType"]>(bundle: Bundle, type: T) =>
  bundle.entry!.flatMap(({ resource }) => (resource?.resourceType === type ? [resource as Extract<Resource, { resourceType: T }>] : []));
const wrongIn = (bundle: Bundle): readonly string[] => [
  ...(shape?.validate(bundle) ?? []).map((one) => `${one.dataPath} ${one.message}`),
  ...second
    .validate(bundle, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => String(severity) === "error")
    .map(({ location, message }) => `${location ?? ""} ${message ?? ""}`),
];

const visit: Bodies["form"] = { source: "Clinic Example", questionnaire: visitForm as Bodies["form"]["questionnaire"] };
const visitAnswers = {
  visited: true,
  when: "2026-02-01",
  cups: 2,
  hours: 7.5,
  wish: "May I cycle?",
  where: ["left", "right"],
  same: false,
};

/** A journal with a clinic's form and its answers. */
const withForm = (form: Bodies["form"], items: { readonly [linkId: string]: unknown }, more: object = {}): TestJournal => {
  const journal = new TestJournal();
  const { id } = journal.write("form", "2026-03-01 09:00", form);
  journal.write("answers", "2026-03-02 09:00", { instrument: "clinic", form: id, items, source: form.source, ...more });
  return journal;
};

describe("a clinic's form leaves as FHIR", () => {
  test("under its own address, with its answers where their questions are, and without a fault", () => {
    const url = "https://clinic.example/visit";
    const bundle = bundleOf(withForm({ ...visit, questionnaire: { ...visit.questionnaire, url, version: "7" } }, visitAnswers));
    expect(wrongIn(bundle)).toEqual([]);
    const [form] = ofType(bundle, "Questionnaire");
    const [response] = ofType(bundle, "QuestionnaireResponse");
    expect(form).toMatchObject({ url, version: "7", title: "Before your visit" });
    expect(response).toMatchObject({ questionnaire: `${url}|7`, status: "completed" });
    expect(response!.item!.map(({ linkId }) => linkId)).toEqual(["visited", "when", "cups", "hours", "wish", "where", "both"]);
    expect(response!.item!.at(-1)!.item).toEqual([{ linkId: "same", text: "Is it the same on both?", answer: [{ valueBoolean: false }] }]);
  });

  test("words typed into it leave only when notes do, and what it wanted and did not get makes it stopped, not completed", () => {
    const bundle = bundleOf(withForm(visit, { cups: 1, wish: "May I cycle?" }), false);
    expect(wrongIn(bundle)).toEqual([]);
    expect(JSON.stringify(bundle)).not.toContain("May I cycle?");
    expect(ofType(bundle, "QuestionnaireResponse")[0]!.status).toBe("stopped");
  });

  test("and comes back as it was, also one without an address of its own", () => {
    const journal = withForm(visit, visitAnswers);
    const back = readBundle(bundleOf(journal), { id: "0123456789abcdef", zone: "UTC" as Zone, now: journal.entries.at(-1)!.at });
    expect(back.refused).toBe(0);
    expect(new Map(back.entries.map(({ id, kind, at, body }) => [id, { kind, at, body }]))).toEqual(
      new Map(journal.entries.map(({ id, kind, at, body }) => [id, { kind, at, body }])),
    );
  });

  test("answers stay readable when the form was taken away", () => {
    const journal = withForm(visit, visitAnswers);
    journal.write("removal", "2026-03-03 09:00", { of: journal.entries[0]!.id });
    expect(ofType(bundleOf(journal), "QuestionnaireResponse")).toHaveLength(1);
  });
});

const anyFilled = fc.constantFrom(...instrumentIds).chain((instrument) => {
  const form: Instrument = instruments[instrument];
  const numbers = fc.record(Object.fromEntries(form.items.map(({ id, asks }) => [id, fc.nat(answerMax[asks])])), { requiredKeys: [] });
  return fc.record({ instrument: fc.constant(instrument), given: numbers, isKnown: fc.boolean() });
});

test("its sums are those that another engine computes from the file that leaves; said to be a known form, they are that form's", () => {
  fc.assert(
    fc.property(anyFilled, ({ instrument, given, isKnown }) => {
      const questionnaire = clinicFormLike(instrument, "code") as Bodies["form"]["questionnaire"];
      const form: Instrument = instruments[instrument];
      const items = Object.fromEntries(
        Object.entries(given as { readonly [id: string]: number }).map(([id, n]) => [
          id,
          form.items.find((one) => one.id === id)!.asks === "yes-no" ? n === 1 : keyOf("code", n),
        ]),
      );
      const read = readQuestionnaire(questionnaire);
      const counts = read.ok && isKnown ? { counts: { instrument, items: numbersAs(read.value, couldBe(read.value)!, items) } } : {};
      const known = isKnown ? { known: instrument } : {};
      const bundle = bundleOf(withForm({ source: "Clinic Example", ...known, questionnaire }, items, counts));
      const [written] = ofType(bundle, "Questionnaire") as [Questionnaire];
      const [response] = ofType(bundle, "QuestionnaireResponse") as [QuestionnaireResponse];
      const sums = written.item![2]!.item!.map(({ linkId, extension }) => {
        const [value] = fhirpath.evaluate(
          response,
          extension![0]!.valueExpression!.expression!,
          { resource: response },
          r4 as fhirpath.Model,
        ) as number[];
        return [linkId, value] as const;
      });
      const stored = response.item?.find(({ linkId }) => linkId === "sums")?.item ?? [];
      expect(stored.map(({ linkId, answer }) => [linkId, answer![0]!.valueInteger])).toEqual(
        sums.filter(([, value]) => value !== undefined),
      );
      const observed = ofType(bundle, "Observation").filter((one: Observation) => one.derivedFrom);
      const values = observed.map((one: Observation) => one.valueQuantity!.value!);
      expect(values.toSorted((a, b) => a - b)).toEqual(
        sums.flatMap(([, value]) => (value === undefined ? [] : [value])).toSorted((a, b) => a - b),
      );
      const codes = new Set(observed.map((one: Observation) => one.code.coding![0]!.code!.replace(/\..*/, "")));
      if (observed.length > 0 && !isKnown) expect([...codes]).toEqual(["clinic-score"]);
    }),
    { numRuns: 10 },
  );
});

test.each(instrumentIds)("our own %s, given back as a clinic's file, can be asked and added up", (instrument) => {
  const read = readQuestionnaire(
    JSON.parse(JSON.stringify(questionnaireOf(instrument, "official"))) as { readonly [field: string]: unknown },
  );
  expect(read.ok && couldBe(read.value)?.instrument).toBe(instrument);
  expect(read.ok && read.value.scores.every(({ sum }) => sum !== null)).toBe(true);
});
