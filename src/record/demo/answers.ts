import type { Instant } from "#base";
import { askedQuestions, clearAnswers, type Answers, type QuestionId } from "#screen";
import type { Life } from "./life.ts";

export const demoAge = 44;

/** What he would answer on this evening: nothing grave as a rule; a cold, a drink or a burning now and then. */
export const answersOn = ({ chance, pain, sick }: Life, day: number): Answers => {
  const since = sick.infectionOn === null ? -1 : day - sick.infectionOn;
  const all: Answers = {
    ...clearAnswers,
    "q-age": demoAge,
    "q-pain-now": Math.round(pain.on(day)),
    "q-pain-usual": pain.usualOn(day),
    ...(sick.coldOn.has(day) ? { "q-fever": "yes", "q-fever-duration": "under-48h", "q-fever-with": [] } : {}),
    ...(since >= 0 && since < 7 ? { "q-uti": "yes" } : {}),
    ...(since >= 7 && since < 21 ? { "q-antibiotics": "now" } : {}),
    ...(since >= 21 && since < 21 + 42 ? { "q-antibiotics": "ended-within-6-weeks" } : {}),
    ...(chance.happens(0.04) ? { "q-intoxicated": "yes" } : {}),
    ...(chance.happens(0.03) ? { "q-skin": "yes" } : {}),
  };
  const asked = new Set<QuestionId>(askedQuestions("external-self", all));
  return Object.fromEntries(Object.entries(all).filter(([id]) => asked.has(id as QuestionId)));
};

/** History that was confirmed within 30 days is not asked again; the rest is answered now. */
export const answeredAtOf = (
  life: Life,
  answers: Answers,
  now: Instant,
  { isHistory, isFresh }: Freshness,
): { readonly [question: string]: Instant } => {
  const times = Object.keys(answers).map((id) => {
    const before = life.confirmed[id];
    return [id, before !== undefined && isHistory(id as QuestionId) && isFresh(before) ? before : now] as const;
  });
  life.confirmed = Object.fromEntries(times);
  return life.confirmed;
};

export interface Freshness {
  readonly isHistory: (id: QuestionId) => boolean;
  readonly isFresh: (before: Instant) => boolean;
}
