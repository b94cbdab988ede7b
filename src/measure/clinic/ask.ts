import {
  everyItem,
  isQuestion,
  type ClinicAnswer,
  type ClinicAnswers,
  type ClinicItem,
  type ClinicQuestionnaire,
  type Condition,
} from "./questionnaire.ts";

/** A question with the words of the groups around it and of the notes just before it. */
export interface Asked {
  readonly item: ClinicItem;
  readonly above: readonly string[];
}

/** What is to be asked, given the answers so far, in the order of the form. */
export const askedOf = ({ items }: Pick<ClinicQuestionnaire, "items">, answers: ClinicAnswers): readonly Asked[] => {
  const byLinkId = new Map(everyItem(items).map((item) => [item.linkId, item]));
  const asked: Asked[] = [];
  let notes: string[] = [];
  const walk = (inside: readonly ClinicItem[], above: readonly string[]): void => {
    for (const item of inside) {
      if (!isEnabled(item, byLinkId, answers)) continue;
      if (item.type === "display") notes.push(item.text);
      if (isQuestion(item)) {
        asked.push({ item, above: [...above, ...notes].filter((text) => text !== "") });
        notes = [];
      }
      if (item.isAsked || item.type === "group") walk(item.items, item.type === "group" ? [...above, item.text] : above);
    }
  };
  walk(items, []);
  return asked;
};

/** A question that is itself not asked has no answer, whatever was chosen before that was so. */
const isEnabled = (
  item: ClinicItem,
  byLinkId: ReadonlyMap<string, ClinicItem>,
  answers: ClinicAnswers,
  within: readonly string[] = [],
): boolean => {
  if (item.enableWhen.length === 0) return true;
  const holds = ({ question, operator, answer }: Condition): boolean => {
    const other = byLinkId.get(question)!;
    const isOpen = !within.includes(question) && isEnabled(other, byLinkId, answers, [...within, item.linkId]);
    return compares(isOpen ? answers[question] : undefined, operator, answer);
  };
  return item.enableAll ? item.enableWhen.every(holds) : item.enableWhen.some(holds);
};

const compares = (given: ClinicAnswer | undefined, operator: Condition["operator"], answer: Condition["answer"]): boolean => {
  if (operator === "exists") return (given !== undefined) === answer;
  if (given === undefined) return false;
  const all: readonly (string | number | boolean)[] = typeof given === "object" ? given : [given];
  // The key of a whole number among options is its text.
  const same = (one: string | number | boolean) =>
    one === answer || (typeof one === "string" && typeof answer === "number" && one === String(answer));
  if (operator === "=") return all.some(same);
  if (operator === "!=") return all.some((one) => !same(one));
  return all.some((one) => {
    const [a, b] = typeof answer === "number" ? [Number(one), answer] : [String(one), String(answer)];
    return operator === ">" ? a > b : operator === "<" ? a < b : operator === ">=" ? a >= b : a <= b;
  });
};
