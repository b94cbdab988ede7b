import type {
  BundleEntry,
  Coding,
  Extension,
  Observation,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from "@medplum/fhirtypes";
import { answerMax, instruments, type Instrument, type InstrumentId, type Wording } from "#measure";
import type { Leaving, LeavingForm } from "../leaving/leaving.ts";
import { clinicEntries } from "./clinic.ts";
import { base, concept, formId, formsVersion, hl7, own, quantity, scaleCoding } from "./codes.ts";
import { entryIdentifier, person, put, refer, urn, writable } from "./reference.ts";

const sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition";

/** The forms that were filled, each as a Questionnaire, its answers, and its sums. */
export const formEntries = ({ forms, clinicAnswers, impressions }: Leaving): readonly BundleEntry[] => [
  ...clinicEntries(clinicAnswers),
  ...[...new Set(forms.filter(({ isClinics }) => !isClinics).map(({ scored }) => `${scored.instrument}/${scored.wording}`))].map((key) => {
    const [instrument, wording] = key.split("/") as [InstrumentId, Wording];
    return put(`questionnaire/${key}`, questionnaireOf(instrument, wording));
  }),
  // A clinic's own form has its own answers; only the sums are the official form's.
  ...forms.flatMap((form) => [...(form.isClinics ? [] : [put(`response/${form.id}`, responseOf(form))]), ...scoreObservations(form)]),
  ...impressions.map((one) =>
    put(`impression/${one.id}`, {
      resourceType: "Observation",
      identifier: [entryIdentifier("answers", one.id)],
      status: "final",
      category: [survey],
      code: concept(`Compared with before ${one.since}`, own("measures", one.form)),
      subject: person,
      effectivePeriod: { start: one.since, end: one.at },
      performer: [person],
      valueCodeableConcept: { text: writable(one.label) },
    }),
  ),
];

const survey = concept("Survey", hl7("observation-category", "survey", "Survey"));

export const canonicalOf = (instrument: InstrumentId, wording: Wording): string => `${base}/Questionnaire/${formId(instrument, wording)}`;

/** The questions by their numbers: the official words are not ours to give. Sums are written as a path and a plus for each item, which every engine computes alike. */
export const questionnaireOf = (instrument: InstrumentId, wording: Wording): Questionnaire => {
  const form: Instrument = instruments[instrument];
  return {
    resourceType: "Questionnaire",
    meta: { profile: [`${sdc}/sdc-questionnaire`] },
    url: canonicalOf(instrument, wording),
    version: formsVersion,
    name: formId(instrument, wording).replaceAll("-", "_"),
    title:
      wording === "official"
        ? `${instrument}: numbers typed from the official form; items by number, without its words`
        : `Practice form after ${instrument}, in our own words; not the official form`,
    status: "active",
    subjectType: ["Patient"],
    ...(instrument === "ipss" && wording === "official" ? { copyright: loincNotice } : {}),
    item: [
      { linkId: "items", text: "Items", type: "group", item: form.items.map(({ id, asks }) => itemOf(id, answerMax[asks])) },
      {
        linkId: "scores",
        text: "Scores",
        type: "group",
        item: Object.entries(form.scales).map(([scale, { items }]) => ({
          linkId: scoreLinkId(form, scale),
          text: `Score: ${scale}`,
          type: "integer",
          readOnly: true,
          code: [scaleCoding(instrument, wording, scale)],
          extension: [calculated(items.map((id) => pathOf(form, id)).join(" + ")), scoreUnit, extractable],
        })),
      },
    ],
  };
};

/** The sentence the licence asks for. */
const loincNotice =
  "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, Inc.";

const calculated = (expression: string): Extension => ({
  url: `${sdc}/sdc-questionnaire-calculatedExpression`,
  valueExpression: { language: "text/fhirpath", expression },
});
const scoreUnit: Extension = {
  url: "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
  valueCoding: { system: "http://unitsofmeasure.org", code: "{score}", display: "score" },
};
const extractable: Extension = { url: `${sdc}/sdc-questionnaire-observationExtract`, valueBoolean: true };

/** Yes or no as a boolean, anything else as a choice whose code is the number. */
const itemOf = (id: string, most: number): QuestionnaireItem =>
  most === 1
    ? { linkId: id, text: `Item ${id}`, type: "boolean" }
    : { linkId: id, text: `Item ${id}`, type: "choice", answerOption: Array.from({ length: most + 1 }, (_, n) => optionOf(n)) };

const optionOf = (value: number) => ({
  valueCoding: answerCoding(value),
  extension: [{ url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: value }],
});
const answerCoding = (value: number): Coding => ({ system: `${base}/CodeSystem/answers`, code: String(value), display: String(value) });

const pathOf = (form: Instrument, id: string): string => {
  const item = form.items.find((one) => one.id === id);
  const value = item && answerMax[item.asks] === 1 ? "value.toInteger()" : "value.code.toInteger()";
  return `%resource.item.where(linkId='items').item.where(linkId='${id}').answer.${value}`;
};

const responseOf = ({ id, at, scored, items }: LeavingForm): QuestionnaireResponse => {
  const form: Instrument = instruments[scored.instrument];
  const answers = form.items.flatMap(({ id: linkId, asks }): readonly QuestionnaireResponseItem[] => {
    const value = items[linkId];
    if (value === undefined) return [];
    return [
      {
        linkId,
        text: `Item ${linkId}`,
        answer: [answerMax[asks] === 1 ? { valueBoolean: value === 1 } : { valueCoding: answerCoding(value) }],
      },
    ];
  });
  // The sums stand in the response: some readers never compute them.
  const sums = scalesOf(scored).map(([scale, value]) => ({
    linkId: scoreLinkId(form, scale),
    text: `Score: ${scale}`,
    answer: [{ valueInteger: value }],
  }));
  return {
    resourceType: "QuestionnaireResponse",
    identifier: entryIdentifier("answers", id),
    questionnaire: `${canonicalOf(scored.instrument, scored.wording)}|${formsVersion}`,
    status: "completed",
    subject: person,
    authored: at,
    author: person,
    source: person,
    item: [
      ...(answers.length === 0 ? [] : [{ linkId: "items", text: "Items", item: [...answers] }]),
      ...(sums.length === 0 ? [] : [{ linkId: "scores", text: "Scores", item: sums }]),
    ],
  };
};

/** A sum is called by its name, unless an item is called so: in one form no two may share a name. */
export const scoreLinkId = ({ items }: Instrument, scale: string): string =>
  items.some(({ id }) => id === scale) ? `${scale}-score` : scale;

const scalesOf = (scored: LeavingForm["scored"]): readonly (readonly [string, number])[] =>
  Object.entries(scored.scores as { readonly [scale: string]: number | null }).flatMap(([scale, value]) =>
    value === null ? [] : [[scale, value] as const],
  );

const scoreObservations = ({ id, at, scored }: LeavingForm): readonly BundleEntry[] => {
  const scales = scalesOf(scored);
  return scales.map(([scale, value]) => {
    const members =
      scale === "total" ? scales.filter(([one]) => one !== "total").map(([one]) => ({ reference: urn(`score/${id}/${one}`) })) : [];
    const observation: Observation = {
      resourceType: "Observation",
      status: "final",
      category: [survey],
      code: concept(`${formId(scored.instrument, scored.wording)}: ${scale}`, scaleCoding(scored.instrument, scored.wording, scale)),
      subject: person,
      effectiveDateTime: at,
      performer: [person],
      valueQuantity: quantity(value, "score"),
      derivedFrom: [refer<QuestionnaireResponse>(`response/${id}`)],
      ...(members.length === 0 ? {} : { hasMember: members }),
    };
    return put(`score/${id}/${scale}`, observation);
  });
};
