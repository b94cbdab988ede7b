import type { Mode, QuestionId } from "#screen";

/** What is not shown on a page that a partner might look at: the answers behind the rules that are never named. */
const privateQuestions: ReadonlySet<QuestionId> = new Set(["q-free", "q-unwilling", "q-self-harm", "q-past-touch"]);

const isPrivateQuestion = (question: QuestionId): boolean => privateQuestions.has(question);

/** The questions a list of answers may show: alone all of them, with a partner all but the private ones. */
export const listedQuestions = (mode: Mode, asked: readonly QuestionId[]): readonly QuestionId[] =>
  mode === "external-self" ? asked : asked.filter((id) => !isPrivateQuestion(id));
