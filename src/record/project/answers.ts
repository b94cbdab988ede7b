import type { Instant } from "#base";
import { questionIds, type Answers, type QuestionId } from "#screen";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** The newest answer to each question, and when it was given. */
export interface LatestAnswers {
  readonly answers: Answers;
  readonly answeredAt: { readonly [Q in QuestionId]?: Instant };
}

/** Gathers the newest answers of all screenings, so that history younger than the gate's limit need not be asked again. The private one is never reused. */
export const latestAnswersOf = (shown: readonly Shown[]): LatestAnswers => {
  const answers = new Map<QuestionId, unknown>();
  const answeredAt = new Map<QuestionId, Instant>();
  for (const one of shown) {
    if (!isShown(one, "screening")) continue;
    const { entry } = one;
    for (const question of questionIds) {
      const answer = entry.body.answers[question];
      if (question === privateQuestion || answer === undefined || answer === null) continue;
      answers.set(question, answer);
      answeredAt.set(question, entry.body.answeredAt?.[question] ?? entry.at);
    }
  }
  return { answers: Object.fromEntries(answers) as Answers, answeredAt: Object.fromEntries(answeredAt) };
};

export const ageOf = ({ answers }: LatestAnswers): number | undefined =>
  typeof answers["q-age"] === "number" ? answers["q-age"] : undefined;

export const privateQuestion = "q-free";
