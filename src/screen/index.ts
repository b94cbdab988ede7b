export { becauseOf } from "./because.ts";
export { careSaid } from "./care-said.ts";
export type {
  Avoid,
  Case,
  Clearance,
  Fired,
  FollowUpAnswer,
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
export type { Consequence, Need } from "./consequence.ts";
export { emergencySoFar, openedBy } from "./emergency.ts";
export { answerAgeHoursMax, historyAgeDaysMax } from "./fresh.ts";
export {
  findingIds,
  followUpFindings,
  isFinding,
  replyHoursMax,
  replyHoursMin,
  type FindingId,
  type FollowUpFinding,
  type FollowUpRuleId,
} from "./follow-ups.ts";
export { neverNamed } from "./never-named.ts";
export { dueQuestions, noneOfThese, screeningPages, type Due, type Page } from "./pages.ts";
export { parseCase, type BadCase } from "./parse-case.ts";
export {
  askedQuestions,
  clearAnswers,
  isOptional,
  questionIds,
  questionOf,
  questions,
  type AnswerOf,
  type Answers,
  type Procedure,
  type QuestionId,
  type Training,
} from "./questions.ts";
export type { Question } from "./questions/question.ts";
export { rowsWithoutRule } from "./rows-without-rule.ts";
export { reachesBackDays } from "./reaches-back.ts";
export type { Rule } from "./rule.ts";
export { rules, type RuleId } from "./rules/all.ts";
export { lastDayOf, ruleBase, screen } from "./screen.ts";
export { isStopRule, restartAfterMinutes, stopFindings, stopRules, type StopFinding, type StopRule, type StopRuleId } from "./stops.ts";
export { themeIds, type ThemeId } from "./themes.ts";
export type { Wait, WaitEnd, WaitRuleId } from "./wait.ts";
export { gapHours, gapHoursDefault, gapHoursMin } from "./waits/interval.ts";
export { openedBySession } from "./waits/unseen.ts";
export { waits, type AskedWaits } from "./waits.ts";
