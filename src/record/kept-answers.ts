import { privateQuestion } from "./project/answers.ts";

/**
 * Answers as they may be kept. The private question ("are you free to say no?") leaves only whether a session could start, so that nobody who
 * opens the record on the person's shoulder reads what was answered.
 */
export const keptAnswers = (answers: { readonly [question: string]: unknown }): { readonly [question: string]: unknown } =>
  privateQuestion in answers ? { ...answers, [privateQuestion]: answers[privateQuestion] === "yes" ? "ok" : "not-started" } : answers;
