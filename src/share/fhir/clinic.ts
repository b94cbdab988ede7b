import type {
  BundleEntry,
  Observation,
  Questionnaire,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "@medplum/fhirtypes";
import { clinicScore, stillRequired, type ClinicAnswer, type ClinicAnswers, type ClinicItem } from "#measure";
import type { ClinicFormRecord } from "#record";
import type { LeavingClinicAnswers } from "../leaving/clinic-answers.ts";
import { concept, hl7, own, quantity } from "./codes.ts";
import { entryIdentifier, person, put, refer, urn, writable } from "./reference.ts";

/** Each clinic's form once, as it came and under its own address; what was answered; and the sums that are not an official form's. */
export const clinicEntries = (filled: readonly LeavingClinicAnswers[]): readonly BundleEntry[] => {
  const forms = new Map(filled.map(({ form }) => [form.id, form]));
  return [
    ...[...forms.values()].map((form) => put(formName(form), questionnaireFrom(form))),
    ...filled.flatMap((one) => [put(`response/${one.id}`, responseFrom(one)), ...(one.form.known === null ? scoresFrom(one) : [])]),
  ];
};

const formName = ({ id }: ClinicFormRecord): string => `questionnaire/clinic/${id}`;

/** The address the form has of its own; one that has none is known by where it stands in the bundle. */
export const canonicalOfClinic = (record: ClinicFormRecord): string => {
  const { url, version } = record.form;
  if (url === null) return urn(formName(record));
  return version === null ? url : `${url}|${version}`;
};

/** As it came, less what a reader would draw: narrative and marked-up text of others could hold anything. */
const questionnaireFrom = ({ id, at, body }: ClinicFormRecord): Questionnaire => {
  const { text: _, identifier = [], ...rest } = plainIn(body.questionnaire) as Questionnaire;
  const from = entryIdentifier("form", id);
  return {
    ...rest,
    status: rest.status ?? "unknown",
    identifier: [
      ...(Array.isArray(identifier) ? identifier : []),
      {
        ...from,
        period: { start: at },
        assigner: { display: writable(body.source) },
        ...(body.known ? { type: { text: body.known } } : {}),
      },
    ],
  };
};

const markedUp = "http://hl7.org/fhir/StructureDefinition/rendering-xhtml";
const plainIn = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((one) => (one as { readonly url?: unknown } | null)?.url !== markedUp).map(plainIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== "div" && !(Array.isArray(inner) && inner.length > 0 && (plainIn(inner) as unknown[]).length === 0))
      .map(([key, inner]) => [key, plainIn(inner)]),
  );
};

/** Completed when everything the form wants is answered; otherwise it was ended before that, and says so. */
const responseFrom = ({ id, at, form: record, answers }: LeavingClinicAnswers): QuestionnaireResponse => {
  const { form } = record;
  const item = answeredIn(form.items, answers, (one) => {
    const score = form.scores.find(({ linkId }) => linkId === one.linkId);
    const value = score && clinicScore(form, score, answers);
    if (value === undefined || value === null) return [];
    return [one.type === "integer" ? { valueInteger: value } : { valueDecimal: value }];
  });
  return {
    resourceType: "QuestionnaireResponse",
    identifier: entryIdentifier("answers", id),
    questionnaire: canonicalOfClinic(record),
    status: stillRequired(form, answers).length === 0 ? "completed" : "stopped",
    subject: person,
    authored: at,
    author: person,
    source: person,
    ...(item.length === 0 ? {} : { item }),
  };
};

type Computed = (item: ClinicItem) => QuestionnaireResponseItemAnswer[];

/** Answers nested as their questions are. */
const answeredIn = (items: readonly ClinicItem[], answers: ClinicAnswers, computed: Computed): QuestionnaireResponseItem[] =>
  items.flatMap((item): readonly QuestionnaireResponseItem[] => {
    const inner = answeredIn(item.items, answers, computed);
    const head = { linkId: item.linkId, ...(item.text === "" ? {} : { text: writable(item.text) }) };
    if (item.type === "group") return inner.length === 0 ? [] : [{ ...head, item: inner }];
    const given = item.isAsked ? answerOf(item, answers[item.linkId]) : computed(item);
    const [first, ...others] = given;
    if (first === undefined) return [];
    return [{ ...head, answer: [inner.length === 0 ? first : { ...first, item: inner }, ...others] }];
  });

const answerOf = ({ type, options }: ClinicItem, answer: ClinicAnswer | undefined): QuestionnaireResponseItemAnswer[] => {
  if (answer === undefined) return [];
  if (typeof answer === "boolean") return [{ valueBoolean: answer }];
  if (typeof answer === "number") return [type === "integer" ? { valueInteger: answer } : { valueDecimal: answer }];
  if (type === "date") return [{ valueDate: String(answer) }];
  if (type !== "choice") return [{ valueString: writable(String(answer)) }];
  const keys: readonly string[] = typeof answer === "string" ? [answer] : answer;
  return keys.flatMap((key) => options.filter((one) => one.key === key).map(({ value }) => value as QuestionnaireResponseItemAnswer));
};

const survey = concept("Survey", hl7("observation-category", "survey", "Survey"));

/** Under the codes the clinic gave its sums; ours names no instrument. */
const scoresFrom = ({ id, at, form: { form }, answers }: LeavingClinicAnswers): readonly BundleEntry[] =>
  form.scores.flatMap((score, nth) => {
    const value = clinicScore(form, score, answers);
    if (value === null) return [];
    const codes = score.codes.map(({ system, code, display }) => ({
      ...(system ? { system } : {}),
      code,
      ...(display ? { display } : {}),
    }));
    const observation: Observation = {
      resourceType: "Observation",
      status: "final",
      category: [survey],
      code: concept(writable(score.text), ...(codes.length === 0 ? [own("measures", "clinic-score")] : codes)),
      subject: person,
      effectiveDateTime: at,
      performer: [person],
      valueQuantity: quantity(value, "score"),
      derivedFrom: [refer<QuestionnaireResponse>(`response/${id}`)],
    };
    return [put(`score/${id}/${nth}`, observation)];
  });
