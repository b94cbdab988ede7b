import type {
  Bundle,
  Questionnaire,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "@medplum/fhirtypes";
import { parseInstant } from "#base";
import { everyItem, instrumentIds, numbersAs, readClinicAnswers, type ClinicAnswer, type ClinicItem } from "#measure";
import { clinicFormOf, type ClinicFormRecord, type Entry, type EntryId } from "#record";
import { canonicalOfClinic } from "./clinic.ts";
import { kindOfIdentifier } from "./reference.ts";

/** A clinic's form in a bundle of ours, with the id it had; null for any other Questionnaire. */
export const clinicFormIn = (questionnaire: Questionnaire): Entry<"form"> | null => {
  const mark = questionnaire.identifier?.find((one) => kindOfIdentifier(one) === "form");
  const at = parseInstant(mark?.period?.start ?? "");
  if (mark?.value === undefined || !at.ok) return null;
  const others = questionnaire.identifier!.filter((one) => one !== mark);
  const { identifier: _, ...rest } = questionnaire;
  const known = instrumentIds.find((one) => one === mark.type?.text);
  const body = {
    source: mark.assigner?.display ?? "",
    ...(known === undefined ? {} : { known }),
    questionnaire: { ...rest, ...(others.length === 0 ? {} : { identifier: others }) },
  };
  return { id: mark.value as EntryId, kind: "form", v: 1, at: at.value, body } as unknown as Entry<"form">;
};

/** The clinic's forms of a bundle by the address that answers name. */
export const clinicFormsIn = (bundle: Bundle): ReadonlyMap<string, ClinicFormRecord> => {
  const forms = new Map<string, ClinicFormRecord>();
  for (const one of bundle.entry ?? []) {
    try {
      const entry = one?.resource?.resourceType === "Questionnaire" ? clinicFormIn(one.resource) : null;
      const record = entry ? clinicFormOf(entry) : undefined;
      if (record !== undefined) forms.set(canonicalOfClinic(record), record);
    } catch {
      // What is broken is counted where the bundle is read.
    }
  }
  return forms;
};

/** The body of a filled form; null when its form is not in the bundle, or an answer is none of the form's. */
export const clinicBodyIn = (
  { questionnaire = "", item = [] }: QuestionnaireResponse,
  forms: ReadonlyMap<string, ClinicFormRecord>,
): Entry<"answers">["body"] | null => {
  const record = forms.get(questionnaire);
  if (record === undefined) return null;
  const { id, form, body, known } = record;
  const given = new Map(everyAnswer(item).map((one) => [one.linkId, one.answer ?? []]));
  const asked = everyItem(form.items).filter(({ isAsked, linkId }) => isAsked && given.has(linkId));
  const answers = Object.fromEntries(
    asked.map((one) => [one.linkId, answerIn(one, given.get(one.linkId)!)]).filter(([, answer]) => answer !== undefined),
  );
  const read = readClinicAnswers(form, answers);
  if (!read.ok) return null;
  const counts = known === null ? {} : { counts: { instrument: known.instrument, items: numbersAs(form, known, read.value) } };
  return {
    instrument: "clinic",
    form: id,
    items: read.value,
    source: body.source,
    ...(form.url === null ? {} : { questionnaire }),
    ...counts,
  };
};

const everyAnswer = (items: readonly QuestionnaireResponseItem[]): readonly QuestionnaireResponseItem[] =>
  items.flatMap((item) => [item, ...everyAnswer(item.item ?? []), ...(item.answer ?? []).flatMap((one) => everyAnswer(one.item ?? []))]);

const answerIn = (
  { type, options, repeats }: ClinicItem,
  answer: readonly QuestionnaireResponseItemAnswer[],
): ClinicAnswer | null | undefined => {
  const [first] = answer;
  if (first === undefined || type === "group" || type === "display") return undefined;
  if (type !== "choice")
    return first.valueBoolean ?? first.valueInteger ?? first.valueDecimal ?? first.valueDate ?? first.valueString ?? null;
  const keys = answer.map(
    (one) => options.find(({ value }) => Object.entries(value).every(([name, inner]) => same(one, name, inner)))?.key ?? "",
  );
  return repeats ? keys : keys[0]!;
};

const same = (answer: QuestionnaireResponseItemAnswer, name: string, value: unknown): boolean => {
  const given: unknown = (answer as { readonly [name: string]: unknown })[name];
  if (name !== "valueCoding") return given === value;
  const [a, b] = [given, value] as { readonly system?: string; readonly code?: string; readonly display?: string }[];
  return a !== undefined && a.code === b!.code && a.system === b!.system && (a.code !== undefined || a.display === b!.display);
};
