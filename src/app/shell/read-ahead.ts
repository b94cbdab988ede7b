import type { ClockDep } from "#base";
import { language } from "./words.tsx";

/**
 * A browser reads its calendars and its rules for numbers at the first question, which on a cheap phone takes longer than drawing a
 * page. They are asked for one by one while somebody reads the first page, so that no tap waits for them.
 */
export const readAhead = ({ clock }: ClockDep): void => {
  const questions = [
    () => clock.zone(),
    () => new Intl.NumberFormat(language.value).format(1),
    () => new Intl.PluralRules(language.value).select(1),
  ];
  questions.forEach((question, at) => setTimeout(question, 1500 + 200 * at));
};
