import { clinicScore, type ClinicAnswers, type ClinicQuestionnaire, type ClinicScore } from "#measure";
import type { Words } from "#words";
import { formatList, formatNumber } from "../shell/format.ts";

/** What a form can add up, before it is kept. Numbers it computes in a way that is not followed are named too, all in one sentence. */
export const sayWhatAdds = (words: Words<"clinic">, { scores }: Pick<ClinicQuestionnaire, "scores">): readonly string[] => {
  if (scores.length === 0) return [words["score.none"]];
  const follows = scores.flatMap((score) =>
    score.sum === null ? [] : [words["score.follows"]({ name: nameOf(words, score), count: score.sum.length })],
  );
  return [...follows, ...sayNotFollowed(words, scores)];
};

/** What the answers come to. Where the form has no sums there is nothing to say: that was said when it was loaded. */
export const sayScores = (
  words: Words<"clinic">,
  form: Pick<ClinicQuestionnaire, "items" | "scores">,
  answers: ClinicAnswers,
): readonly string[] => {
  const followed = form.scores.flatMap((score) => {
    if (score.sum === null) return [];
    const name = nameOf(words, score);
    const value = clinicScore(form, score, answers);
    return [value === null ? words["done.open"]({ name }) : words["done.score"]({ name, value: formatNumber(value) })];
  });
  return [...followed, ...sayNotFollowed(words, form.scores)];
};

const nameOf = (words: Words<"clinic">, { text }: ClinicScore): string => (text === "" ? words["score.unnamed"] : text);

const sayNotFollowed = (words: Words<"clinic">, scores: readonly ClinicScore[]): readonly string[] => {
  const names = [...new Set(scores.filter(({ sum }) => sum === null).map((score) => nameOf(words, score)))];
  return names.length === 0 ? [] : [words["score.not-followed"]({ names: formatList(names) })];
};
