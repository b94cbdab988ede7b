/** What a form, a diary or a rating amounts to. Nothing here decides whether the practice helped; that is for `evaluate`. */
export { parseAnswers, type Answers, type BadAnswer, type Wording } from "./answers.ts";
export { benefitOf, noBenefitSince, type Benefit, type BenefitRecord } from "./benefit.ts";
export { nrsBand, nrsChange, type NrsChange } from "./change.ts";
export { clinicTextMax, countedAnswers, readClinicAnswers, stillRequired, type BadClinicAnswer } from "./clinic/answers.ts";
export { askedOf, type Asked } from "./clinic/ask.ts";
export { keepsLimits } from "./clinic/limits.ts";
export { couldBe, numbersAs, type KnownForm } from "./clinic/known.ts";
export { everyItem } from "./clinic/questionnaire.ts";
export type { ClinicAnswer, ClinicAnswers, ClinicItem, ClinicQuestionnaire, ClinicScore } from "./clinic/questionnaire.ts";
export { questionnaireBytesMax, questionnaireIn, readQuestionnaire } from "./clinic/read.ts";
export { clinicScore } from "./clinic/sum.ts";
export { badWhys, type BadQuestionnaire, type BadWhy } from "./clinic/trouble.ts";
export {
  dayMetrics,
  diaryMetrics,
  voidPhases,
  writtenDays,
  type DiaryDay,
  type DiaryMetrics,
  type DiaryVoid,
  type VoidPhase,
} from "./diary/day.ts";
export { missingInDiary } from "./diary/missing.ts";
export { parseDiary, type BadDiary, type Diary } from "./diary/parse.ts";
export {
  daysMin,
  frequentAbove,
  npiAbovePercent,
  polyuriaAboveMlPerKg,
  readDiary,
  type DiaryReading,
  type NpiReading,
} from "./diary/reading.ts";
export {
  asksForReview,
  graNumber,
  impressionForms,
  isResponder,
  type Impression,
  type ImpressionForm,
  type ImpressionLabel,
} from "./impression/impression.ts";
export { parseImpression, type BadImpression } from "./impression/parse.ts";
export { instrumentIds, instruments, type InstrumentId, type ItemId, type ScaleId } from "./instruments/all.ts";
export { answerMax, type Asks, type Band, type Instrument, type Item } from "./instruments/instrument.ts";
export { nrsMax, nrsMin, parseNrs, type NotAnNrs, type Nrs } from "./nrs.ts";
export { scoreChange, type OfficialChange, type PracticeChange, type ScoreChange } from "./score-change.ts";
export { bandsOf, scaleMax, score, type BandOf, type Scored, type ScoreFlag } from "./score.ts";
export { meanOver, weekMean, type PainByDay } from "./week.ts";
