import { dateOf, type Instant } from "#base";
import type { Case } from "./case.ts";
import { isFromAhead, isStale } from "./fresh.ts";
import {
  askedQuestions,
  isOptional,
  parentAsks,
  questionIds,
  questionOf,
  type AnswerOf,
  type Answers,
  type QuestionId,
} from "./questions.ts";

/** Answers as a rule reads them: nothing unsure, nothing left out. */
export type Reading = { readonly [Q in QuestionId]: Exclude<AnswerOf<Q>, "unsure"> };

/** What was answered and still counts, and what is missing. */
export interface Given {
  readonly answers: Answers;
  /** Asked of this person in this mode, not optional, and without an answer that counts. */
  readonly unanswered: readonly QuestionId[];
  /** Those among the unanswered that were answered once, too long ago or by a clock that cannot be right. */
  readonly stale: readonly QuestionId[];
}

export const givenIn = ({ mode, at, answers: all, answeredAt = {} }: Case): Given => {
  const answers: Answers = Object.fromEntries(
    questionIds
      .filter((id) => isAnswered(all, id) && !isStale(id, answeredAt[id], at) && !isPastTest(id, all, at))
      .map((id) => [id, all[id]]),
  );
  const counts = (id: QuestionId) => answers[id] !== undefined && !isFromAhead(answeredAt[id], at);
  const unanswered = askedQuestions(mode, answers).filter((id) => !counts(id) && !isOptional(id));
  return { answers, unanswered, stale: unanswered.filter((id) => isAnswered(all, id)) };
};

/**
 * Everything unsure or missing read one way (C4). "clear" reads it as a person for whom nothing fires would answer. "careful" reads "not sure",
 * and a follow-up left out, as the answer that counts for it; the verdict caps what comes of that at 5.
 */
export const readingOf = (answers: Answers, way: "clear" | "careful"): Reading => {
  const reading = Object.fromEntries(questionIds.map((id) => [id, readOne(id, answers, way)])) as Reading;
  const hasPain = reading["q-pain-now"] > 0 || reading["q-pain-usual"] > 0;
  // "No symptoms" and a pain rating do not fit; the careful one of the two holds.
  return reading["q-symptoms"] === "none" && hasPain ? { ...reading, "q-symptoms": "under-3-months" } : reading;
};

const readOne = (id: QuestionId, answers: Answers, way: "clear" | "careful"): unknown => {
  const question = questionOf(id);
  if (!parentAsks(id, answers)) return question.clear;
  const answer = answers[id] ?? undefined;
  const careful = way === "careful" && "careful" in question ? question.careful : question.clear;
  if (answer === "unsure") return careful;
  if (answer !== undefined) return answer;
  if (question.after !== undefined) return careful;
  if ("optional" in question) return question.optional;
  return "leftOut" in question ? question.leftOut : question.clear;
};

const isAnswered = (answers: Answers, id: QuestionId) => answers[id] !== undefined && answers[id] !== null;

/** A planned test that has gone by says nothing about the next one. Input that says so is refused; an old answer at hand counts as left out. */
const isPastTest = (id: QuestionId, answers: Answers, at: Instant) => {
  const on = answers["q-psa-test-on"];
  return id === "q-psa-test-on" && typeof on === "string" && on !== "none" && on < dateOf(at);
};
