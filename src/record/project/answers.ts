import type { Instant } from "#base";
import { isShown } from "./sessions.ts";
import type { Shown } from "./shown.ts";

/** The newest answer to each question, and when it was given. */
export interface LatestAnswers {
  readonly answers: { readonly [question: string]: unknown };
  readonly answeredAt: { readonly [question: string]: Instant };
}

/** Gathers the newest answers of all screenings, so that history younger than the gate's limit need not be asked again. The private one is never reused. */
export const latestAnswersOf = (shown: readonly Shown[]): LatestAnswers => {
  const answers = new Map<string, unknown>();
  const answeredAt = new Map<string, Instant>();
  for (const one of shown) {
    if (!isShown(one, "screening")) continue;
    const { entry } = one;
    for (const [question, answer] of Object.entries(entry.body.answers)) {
      if (question === privateQuestion) continue;
      answers.set(question, answer);
      answeredAt.set(question, entry.body.answeredAt?.[question] ?? entry.at);
    }
  }
  return { answers: Object.fromEntries(answers), answeredAt: Object.fromEntries(answeredAt) };
};

export const ageOf = ({ answers }: LatestAnswers): number | undefined =>
  typeof answers["q-age"] === "number" ? answers["q-age"] : undefined;

export const privateQuestion = "q-free";
