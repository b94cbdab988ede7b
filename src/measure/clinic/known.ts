import { instrumentIds, instruments, type InstrumentId } from "../instruments/all.ts";
import { answerMax, type Instrument, type Item } from "../instruments/instrument.ts";
import {
  everyItem,
  isQuestion,
  numberOf,
  type ClinicAnswers,
  type ClinicItem,
  type ClinicQuestionnaire,
  type Term,
} from "./questionnaire.ts";

/** Which question of a clinic's form is which item of a form that Walnut can add up. */
export interface KnownForm {
  readonly instrument: InstrumentId;
  readonly items: { readonly [item: string]: Term };
}

/**
 * The form this could be, by the names and the numbers of its questions: every item is there once, and its answers are exactly that item's numbers.
 * Whether it is that form only the person can say; the words are never looked at. Null: none that we know.
 */
export const couldBe = ({ items }: Pick<ClinicQuestionnaire, "items">): KnownForm | null => {
  const questions = everyItem(items).filter(isQuestion);
  const fitting = instrumentIds.flatMap((instrument): readonly KnownForm[] => {
    const form: Instrument = instruments[instrument];
    const found = form.items.map((item) => [item.id, termFor(instrument, item, questions)] as const);
    return found.every(([, term]) => term !== null) ? [{ instrument, items: Object.fromEntries(found) as KnownForm["items"] }] : [];
  });
  // The GUPI holds every item of the CPSI: the longer one is the one that is there.
  return fitting.toSorted((a, b) => Object.keys(b.items).length - Object.keys(a.items).length)[0] ?? null;
};

const termFor = (instrument: InstrumentId, { id, asks }: Item, questions: readonly ClinicItem[]): Term | null => {
  const named = questions.filter((question) => isNamed(instrument, id, question));
  const [question] = named;
  if (question === undefined || named.length > 1) return null;
  if (question.type === "boolean") return asks === "yes-no" ? { linkId: question.linkId, as: "yes-no" } : null;
  if (question.type !== "choice" || question.repeats) return null;
  const as = (["ordinal", "code", "number"] as const).find((one) => hasExactly(question, one, answerMax[asks]));
  return as === undefined ? null : { linkId: question.linkId, as };
};

/** 0, 1, … up to the largest number, each once. */
const hasExactly = (question: ClinicItem, as: Term["as"], most: number): boolean => {
  const numbers = question.options.map(({ key }) => numberOf(question, key, as));
  return numbers.length === most + 1 && Array.from({ length: most + 1 }, (_, n) => n).every((n) => numbers.includes(n));
};

/** "1a", "q1a", "item-1a", "nih-cpsi/1a"; or the code that LOINC gives the question. */
const isNamed = (instrument: InstrumentId, id: string, { linkId, codes }: ClinicItem): boolean => {
  const last =
    linkId
      .toLowerCase()
      .split(/[/._:]/)
      .at(-1) ?? "";
  const loinc = [
    ...codes.filter(({ system }) => system === "http://loinc.org").map(({ code }) => code),
    ...(loincLike.test(last) ? [last] : []),
  ];
  if (loinc.length > 0) return instrument === "ipss" && loinc.includes(ipssCodes[id] ?? "");
  return (last.split("-").at(-1) ?? "").replace(/^(?:item|question|q)(?=\d)/, "") === id;
};

const loincLike = /^\d{4,6}-\d$/;
const ipssCodes: { readonly [item: string]: string } = {
  "1": "80884-0",
  "2": "80885-7",
  "3": "80886-5",
  "4": "80887-3",
  "5": "80888-1",
  "6": "80889-9",
  "7": "80890-7",
  qol: "81090-3",
};

/** The numbers of the known form in answers to the clinic's; what was not answered is not there. */
export const numbersAs = (
  { items }: Pick<ClinicQuestionnaire, "items">,
  known: KnownForm,
  answers: ClinicAnswers,
): { readonly [item: string]: number } => {
  const byLinkId = new Map(everyItem(items).map((item) => [item.linkId, item]));
  return Object.fromEntries(
    Object.entries(known.items).flatMap(([id, { linkId, as }]) => {
      const number = numberOf(byLinkId.get(linkId)!, answers[linkId], as);
      return number === null ? [] : [[id, number] as const];
    }),
  );
};
