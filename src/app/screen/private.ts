import type { QuestionId } from "#screen";

/** What is not shown on a page that a partner might look at: the answers behind the rules that are never named. */
const privateQuestions: ReadonlySet<QuestionId> = new Set(["q-free", "q-unwilling", "q-self-harm", "q-past-touch"]);

export const isPrivateQuestion = (question: QuestionId): boolean => privateQuestions.has(question);
