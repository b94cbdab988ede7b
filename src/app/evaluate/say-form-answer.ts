import { sentencesOf, type Answer, type Trial } from "#evaluate";
import type { Words } from "#words";

/** What the symptom form says as a second number. A total that falls is a good sign, which nobody can see from a number alone. */
export const sayFormAnswer = (
  words: Words<"trial-answer">,
  evaluate: Words<"evaluate">,
  trial: Trial,
  answer: Answer,
): readonly string[] => {
  if (answer.verdict === "refused") return [words["form.few"]];
  const { verdict, estimate, size } = sentencesOf(evaluate, trial, answer);
  const direction = trial.outcome.better === "lower" ? ` ${words["form.fewer"]}` : "";
  return [verdict, ...(estimate === null ? [] : [`${estimate}${direction}`]), size];
};
