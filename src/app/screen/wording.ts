import { becauseOf, type Case, type Fired, type QuestionId } from "#screen";
import type { Words } from "#words";
import { formatDate, formatList } from "../shell/format.ts";
import type { CalendarDate } from "#base";

type Sentences = { readonly [id: string]: unknown };

/** A sentence that may be there or not: options of a question name themselves, or fall back to a common word. */
const find = (words: Sentences, ...ids: readonly string[]): string | undefined => {
  for (const id of ids) {
    const text = words[id];
    if (typeof text === "string") return text;
  }
  return undefined;
};

export const optionLabel = (words: Words<"questions">, question: QuestionId, option: string): string =>
  find(words, `${question}.${option}`, option) ?? option;

export const helpOf = (words: Words<"questions">, question: QuestionId): string | undefined => find(words, `${question}.help`);

/** An answer in words, as the list of answers shows it. */
export const answerText = (words: Words<"questions">, none: string, question: QuestionId, answer: unknown): string => {
  if (Array.isArray(answer)) {
    if (answer.length === 0) return none;
    return formatList(
      answer.map((part: unknown) =>
        typeof part === "string" ? optionLabel(words, question, part) : datedText(words, question, part as DatedAnswer),
      ),
    );
  }
  if (typeof answer === "number") return String(answer);
  if (typeof answer === "string") return isDate(answer) ? formatDate(answer) : optionLabel(words, question, answer);
  if (typeof answer === "object" && answer !== null) {
    const { by, on } = answer as { readonly by: string; readonly on: CalendarDate };
    return `${by}, ${formatDate(on)}`;
  }
  return "";
};

interface DatedAnswer {
  readonly kind: string;
  readonly on: CalendarDate;
}

const datedText = (words: Words<"questions">, question: QuestionId, { kind, on }: DatedAnswer): string =>
  `${optionLabel(words, question, kind)} (${formatDate(on)})`;

const isDate = (text: string): text is CalendarDate => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A sentence of words area "rules" for a rule, in the form it has at this level where there is one. */
export const ruleText = (words: Words<"rules">, rule: string, level: number, part: "title" | "why" | "do" | "end"): string | undefined =>
  find(words, `${rule}@${level}.${part}`, `${rule}.${part}`);

/** Why a rule fired: what of it is his own, where his answers tell, else the rule's sentence. */
export const whyText = (words: Words<"rules">, fired: Pick<Fired, "rule" | "level">, asked: Case): string | undefined =>
  becauseOf(fired, asked)
    ?.map((id) => words[id])
    .join(" ") ?? ruleText(words, fired.rule, fired.level, "why");
