import { instruments } from "../instruments/all.ts";
import { answerMax, type Instrument } from "../instruments/instrument.ts";
import type { InstrumentId } from "../instruments/all.ts";

type Json = { readonly [field: string]: unknown };

/** How a form may write the number of an answer, and the formula that reads it. */
export type Style = "code" | "ordinal" | "itemWeight" | "integer";

const sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition";
export const calculated = (expression: string): Json => ({
  url: `${sdc}/sdc-questionnaire-calculatedExpression`,
  valueExpression: { language: "text/fhirpath", expression },
});

const optionIn = (style: Style, n: number): Json => {
  if (style === "integer") return { valueInteger: n };
  if (style === "code") return { valueCoding: { system: "urn:clinic", code: String(n), display: `Answer ${n}` } };
  const url = `http://hl7.org/fhir/StructureDefinition/${style === "ordinal" ? "ordinalValue" : "itemWeight"}`;
  return { valueCoding: { system: "urn:clinic", code: `a${n}`, display: `Answer ${n}` }, extension: [{ url, valueDecimal: n }] };
};
const endingIn: { readonly [S in Style]: string } = {
  code: ".code.toInteger()",
  ordinal: ".ordinal()",
  itemWeight: ".weight()",
  integer: "",
};

/** A clinic's form with the items and the sums of a known one. Its words are a test's; the official ones stand nowhere here. */
export const clinicFormLike = (instrument: InstrumentId, style: Style = "ordinal", more: Json = {}): Json => {
  const form: Instrument = instruments[instrument];
  const termOf = (id: string) => {
    const { asks } = form.items.find((one) => one.id === id)!;
    return `%resource.item.where(linkId='items').item.where(linkId='${id}').answer.value${asks === "yes-no" ? ".toInteger()" : endingIn[style]}`;
  };
  return {
    resourceType: "Questionnaire",
    url: `https://clinic.example/fhir/Questionnaire/${instrument}`,
    version: "2.1",
    status: "active",
    title: "Symptom form of the clinic",
    publisher: "Clinic Example",
    copyright: "© the clinic",
    item: [
      { linkId: "note", type: "display", text: "Think of the last week." },
      {
        linkId: "items",
        type: "group",
        text: "Symptoms",
        item: form.items.map(({ id, asks }) =>
          asks === "yes-no"
            ? { linkId: id, prefix: `${id}.`, text: "Is it so?", type: "boolean" }
            : {
                linkId: id,
                prefix: `${id}.`,
                text: "How was it?",
                type: "choice",
                answerOption: Array.from({ length: answerMax[asks] + 1 }, (_, n) => optionIn(style, n)),
              },
        ),
      },
      {
        linkId: "sums",
        type: "group",
        text: "Sums",
        item: Object.entries(form.scales).map(([scale, { items }]) => ({
          linkId: `sum-${scale}`,
          text: `Sum ${scale}`,
          type: "integer",
          readOnly: true,
          extension: [calculated(items.map(termOf).join(" + "))],
        })),
      },
    ],
    ...more,
  };
};

/** The key under which the n-th answer of such a form is kept. */
export const keyOf = (style: Style, n: number): string => (style === "ordinal" || style === "itemWeight" ? `a${n}` : String(n));

/** A form with every kind of question, one that depends on another, and one that wants an answer. */
export const visitForm: Json = {
  resourceType: "Questionnaire",
  status: "active",
  title: "Before your visit",
  language: "en",
  item: [
    { linkId: "visited", type: "boolean", text: "Have you been here before?", required: true },
    {
      linkId: "when",
      type: "date",
      text: "When was that?",
      enableWhen: [{ question: "visited", operator: "=", answerBoolean: true }],
    },
    { linkId: "cups", type: "integer", text: "Cups of coffee a day" },
    { linkId: "hours", type: "decimal", text: "Hours of sleep" },
    { linkId: "name-of-medicine", type: "string", text: "A medicine you take", maxLength: 20 },
    { linkId: "wish", type: "text", text: "What do you want to ask?" },
    {
      linkId: "where",
      type: "choice",
      text: "Where?",
      repeats: true,
      answerOption: [{ valueString: "left" }, { valueString: "right" }],
    },
    {
      linkId: "both",
      type: "group",
      text: "On both sides",
      enableBehavior: "all",
      enableWhen: [
        { question: "where", operator: "=", answerString: "left" },
        { question: "where", operator: "=", answerString: "right" },
      ],
      item: [{ linkId: "same", type: "boolean", text: "Is it the same on both?" }],
    },
  ],
};
