import type { CalendarDate } from "#base";
import type { Mode } from "./case.ts";
import { history } from "./questions/history.ts";
import type { Question } from "./questions/question.ts";
import { red } from "./questions/red.ts";
import { today } from "./questions/today.ts";

/** All questions of the gate. Ids and answers are a contract with exports and the command line (reference/questions.json). */
export const questions = { ...red, ...today, ...history } as const;

export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly QuestionId[];

export type AnswerOf<Q extends QuestionId> = AnswerTo<(typeof questions)[Q]>;
type AnswerTo<D> = D extends { readonly type: "one"; readonly options: infer O extends readonly string[] }
  ? O[number]
  : D extends { readonly type: "any"; readonly options: infer O extends readonly string[] }
    ? readonly O[number][]
    : D extends { readonly type: "dated"; readonly kinds: infer K extends readonly string[] }
      ? readonly Dated<K[number]>[]
      : D extends { readonly type: "date-or-none" }
        ? CalendarDate | "none"
        : D extends { readonly type: "training" }
          ? Training | "none"
          : number;

export interface Dated<Kind extends string> {
  readonly kind: Kind;
  readonly on: CalendarDate;
}
export type Procedure = Dated<(typeof history)["q-procedures"]["kinds"][number]>;
export interface Training {
  readonly by: string;
  readonly on: CalendarDate;
}

/** What was answered. Absent or null: left out, which is never the same as "no". */
export type Answers = { readonly [Q in QuestionId]?: AnswerOf<Q> | null };

export const questionOf = (id: QuestionId): Question => questions[id];

/** The questions this person is asked for this kind of session. A follow-up is asked only when its parent asks for it. */
export const askedQuestions = (mode: Mode, answers: Answers): readonly QuestionId[] =>
  questionIds.filter((id) => {
    const { modes } = questionOf(id);
    return (modes === undefined || modes.includes(mode)) && parentAsks(id, answers);
  });

/** True for a question that is no follow-up, and for a follow-up whose parent was answered so that it is asked. */
export const parentAsks = (id: QuestionId, answers: Answers): boolean => {
  const { after } = questionOf(id);
  if (after === undefined) return true;
  const parent: unknown = answers[after.question as QuestionId];
  if (after.answers === "any") return Array.isArray(parent) && parent.length > 0;
  return typeof parent === "string" && after.answers.includes(parent);
};

export const isOptional = (id: QuestionId): boolean => "optional" in questions[id];

/** The answers of a person for whom nothing fires (reference/clear.json); follow-ups are not among them. */
export const clearAnswers: Answers = Object.fromEntries(
  questionIds.filter((id) => questionOf(id).after === undefined).map((id) => [id, questions[id].clear]),
);
