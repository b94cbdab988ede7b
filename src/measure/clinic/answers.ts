import { err, ok, parseDate, type Result } from "#base";
import { askedOf } from "./ask.ts";
import {
  everyItem,
  isQuestion,
  type ClinicAnswer,
  type ClinicAnswers,
  type ClinicItem,
  type ClinicQuestionnaire,
} from "./questionnaire.ts";

export interface BadClinicAnswer {
  readonly type: "BadClinicAnswer";
  readonly linkId: string;
  readonly why: "unknown-question" | "wrong-type" | "no-such-option" | "too-long";
}

/** Holds answers against their form: no strange question, and only what each question offers. */
export const readClinicAnswers = (form: Pick<ClinicQuestionnaire, "items">, json: unknown): Result<ClinicAnswers, BadClinicAnswer> => {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return err(bad("", "wrong-type"));
  const byLinkId = new Map(everyItem(form.items).map((item) => [item.linkId, item]));
  const answers: { [linkId: string]: ClinicAnswer } = {};
  for (const [linkId, value] of Object.entries(json)) {
    const item = byLinkId.get(linkId);
    if (item === undefined || !isQuestion(item)) return err(bad(linkId, "unknown-question"));
    const why = wrongWith(item, value);
    if (why !== null) return err(bad(linkId, why));
    answers[linkId] = value as ClinicAnswer;
  }
  return ok(answers);
};

const bad = (linkId: string, why: BadClinicAnswer["why"]): BadClinicAnswer => ({ type: "BadClinicAnswer", linkId, why });

/** Longer than anybody types, and short enough to be kept. */
export const clinicTextMax = 4000;

const wrongWith = ({ type, options, repeats, maxLength }: ClinicItem, value: unknown): BadClinicAnswer["why"] | null => {
  const isOption = (one: unknown) => options.some(({ key }) => key === one);
  switch (type) {
    case "boolean":
      return typeof value === "boolean" ? null : "wrong-type";
    case "integer":
      return Number.isSafeInteger(value) ? null : "wrong-type";
    case "decimal":
      return typeof value === "number" && Number.isFinite(value) ? null : "wrong-type";
    case "date":
      return typeof value === "string" && parseDate(value).ok ? null : "wrong-type";
    case "string":
    case "text":
      if (typeof value !== "string" || value.trim() === "") return "wrong-type";
      return value.length > Math.min(maxLength ?? clinicTextMax, clinicTextMax) ? "too-long" : null;
    case "choice":
      if (!repeats) return isOption(value) ? null : "no-such-option";
      return Array.isArray(value) && value.length > 0 && new Set(value).size === value.length && value.every(isOption)
        ? null
        : "no-such-option";
    case "group":
    case "display":
    default:
      return "unknown-question";
  }
};

/** The answers that count: those to questions that are asked. One that was answered and then no longer asked has none. */
export const countedAnswers = (form: Pick<ClinicQuestionnaire, "items">, answers: ClinicAnswers): ClinicAnswers => {
  const asked = new Set(askedOf(form, answers).map(({ item }) => item.linkId));
  return Object.fromEntries(Object.entries(answers).filter(([linkId]) => asked.has(linkId)));
};

/** The questions the form wants answered, and that are open. */
export const stillRequired = (form: Pick<ClinicQuestionnaire, "items">, answers: ClinicAnswers): readonly ClinicItem[] =>
  askedOf(form, answers)
    .map(({ item }) => item)
    .filter(({ required, linkId }) => required && answers[linkId] === undefined);
