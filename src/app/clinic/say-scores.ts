import { clinicScore, type ClinicAnswers, type ClinicQuestionnaire } from "#measure";
import type { Words } from "#words";
import { formatNumber } from "../shell/format.ts";

/** What a form can add up, before it is filled in. A number it computes in a way that is not followed is named too. */
export const sayWhatAdds = (words: Words<"clinic">, { scores }: ClinicQuestionnaire): readonly string[] => {
  if (scores.length === 0) return [words["score.none"]];
  return scores.map(({ text, sum }) => {
    const name = text === "" ? words["score.unnamed"] : text;
    return sum === null ? words["score.not-followed"]({ name }) : words["score.follows"]({ name, count: sum.length });
  });
};

/** What the answers come to. */
export const sayScores = (words: Words<"clinic">, form: ClinicQuestionnaire, answers: ClinicAnswers): readonly string[] => {
  if (form.scores.length === 0) return [words["score.none"]];
  return form.scores.map((score) => {
    const name = score.text === "" ? words["score.unnamed"] : score.text;
    if (score.sum === null) return words["score.not-followed"]({ name });
    const value = clinicScore(form, score, answers);
    return value === null ? words["done.open"]({ name }) : words["done.score"]({ name, value: formatNumber(value) });
  });
};
