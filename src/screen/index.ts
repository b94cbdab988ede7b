export type {
  Avoid,
  Case,
  Clearance,
  Fired,
  History,
  Level,
  Limits,
  Mode,
  OpenFinding,
  PastSession,
  SeekCare,
  Verdict,
  VerdictName,
} from "./case.ts";
export { modes } from "./case.ts";
export {
  askedQuestions,
  clearAnswers,
  isOptional,
  questionIds,
  questions,
  type AnswerOf,
  type Answers,
  type Procedure,
  type QuestionId,
  type Training,
} from "./questions.ts";
