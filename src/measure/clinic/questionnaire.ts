/** What can be asked of a person here. Everything else that FHIR knows is refused by name when the form is loaded. */
export const clinicTypes = ["group", "display", "boolean", "choice", "integer", "decimal", "string", "text", "date"] as const;
export type ClinicType = (typeof clinicTypes)[number];

/** A clinic's form as it is asked here. The words are the clinic's; none of them stands in Walnut. */
export interface ClinicQuestionnaire {
  readonly title: string | null;
  readonly url: string | null;
  readonly version: string | null;
  readonly publisher: string | null;
  readonly copyright: string | null;
  readonly language: string | null;
  readonly items: readonly ClinicItem[];
  readonly scores: readonly ClinicScore[];
}

export interface ClinicItem {
  readonly linkId: string;
  readonly type: ClinicType;
  /** With its number before it, where the form has one. Empty where it has no words. */
  readonly text: string;
  /** As the form codes it: system and code. */
  readonly codes: readonly FormCode[];
  readonly required: boolean;
  /** Several of the options may be chosen. */
  readonly repeats: boolean;
  readonly options: readonly ClinicOption[];
  readonly maxLength: number | null;
  /** The least and the most that it allows, a number or a day. */
  readonly least: number | string | null;
  readonly most: number | string | null;
  readonly enableWhen: readonly Condition[];
  readonly enableAll: boolean;
  /** Asked of the person. False for what is computed, hidden or fixed. */
  readonly isAsked: boolean;
  readonly items: readonly ClinicItem[];
}

export interface FormCode {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

export interface ClinicOption {
  /** What is kept when it is chosen: its code, or the value itself. No two options of a question share one. */
  readonly key: string;
  readonly label: string;
  /** The number the form gives it; null where it gives none, and then none is invented. */
  readonly ordinal: number | null;
  /** The value as FHIR writes it, under its own name: valueCoding, valueInteger, valueString or valueDate. */
  readonly value: { readonly [name: string]: unknown };
}

/** "Only when question X was answered so." */
export interface Condition {
  readonly question: string;
  readonly operator: (typeof operators)[number];
  readonly answer: string | number | boolean;
}
export const operators = ["exists", "=", "!=", ">", "<", ">=", "<="] as const;

/** A number that the form computes. `sum` is null where the formula is more than a sum we can follow; then nothing is computed. */
export interface ClinicScore {
  readonly linkId: string;
  readonly text: string;
  readonly codes: readonly FormCode[];
  readonly sum: readonly Term[] | null;
}

/** The number that one answer adds. */
export interface Term {
  readonly linkId: string;
  readonly as: "number" | "code" | "ordinal" | "yes-no";
}

/** Answers by linkId: true or false, a number, text, a date, the key of an option, or a list of keys. What is not here was not answered. */
export type ClinicAnswers = { readonly [linkId: string]: ClinicAnswer };
export type ClinicAnswer = string | number | boolean | readonly string[];

/** Every item, each before those inside it. */
export const everyItem = (items: readonly ClinicItem[]): readonly ClinicItem[] => items.flatMap((item) => [item, ...everyItem(item.items)]);

export const isQuestion = ({ type, isAsked }: ClinicItem): boolean => isAsked && type !== "group" && type !== "display";

/** The number an answer to an item stands for, in the way a formula asks for it; null when it has none. */
export const numberOf = (item: ClinicItem, answer: ClinicAnswer | undefined, as: Term["as"]): number | null => {
  if (answer === undefined) return null;
  if (as === "yes-no") return typeof answer === "boolean" ? Number(answer) : null;
  if (as === "number" && typeof answer === "number") return answer;
  const option = item.options.find(({ key }) => key === answer);
  if (option === undefined) return null;
  if (as === "ordinal") return option.ordinal;
  return as === "code" ? wholeIn(codeOf(option)) : numberIn(option.value["valueInteger"]);
};

const codeOf = ({ value }: ClinicOption): unknown => (value["valueCoding"] as { readonly code?: unknown } | undefined)?.code;
const wholeIn = (text: unknown): number | null => (typeof text === "string" && /^[+-]?\d{1,9}$/.test(text) ? Number(text) : null);
const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);
