/** What was done and felt. Entries are facts and never change; what they mean today is projected from all of them. */
export { dayLaterFromHours, followUpFindings, threeDaysLaterFromHours, type FollowUpAnswers } from "./after/find.ts";
export { ticks, type FindingGroup, type Tick } from "./after/finding.ts";
export { withPain } from "./after/corrected.ts";
export { isTrouble, stopAnswersAsFindings } from "./after/stop.ts";
export { followUpVerdict, type FollowUpVerdict, type Found } from "./after/verdict.ts";
export { badWhats, type BadEntry, type BadWhat } from "./bad-entry.ts";
export {
  kinds,
  nextTimes,
  techniques,
  type Bodies,
  type Draft,
  type Entry,
  type EntryId,
  type Kept,
  type KeptEntry,
  type Kind,
  type Ratings,
  type Stamp,
  type StoredEntry,
} from "./entry.ts";
export { demoJournal, type DemoRequest } from "./demo/demo.ts";
export { exportVersion, promisedEntries, type ExportHeader } from "./export/header.ts";
export { nameGivenTwice } from "./export/named-twice.ts";
export { ExportReader, readExport, type ReadExport, type UnreadableLine } from "./export/read.ts";
export { exportHeader, exportLines, linesUnder, writeExport } from "./export/write.ts";
export { keptAnswers, screeningBody, type Screened } from "./kept-screening.ts";
export { isNamed, namedOnVerdict, redactFired } from "./never-named.ts";
export {
  drinks,
  factorKinds,
  treatmentChanges,
  treatmentKinds,
  type ClinicForm,
  type Factor,
  type FilledForm,
  type Filling,
  type Flare,
  type Intake,
  type Leak,
  type Treatment,
  type Voided,
} from "./measured/bodies.ts";
export { newestVersion } from "./migrations/chain.ts";
export { byStamp } from "./order.ts";
export { checkDraft, isKnown, parseEntry } from "./parse.ts";
export type { LatestAnswers } from "./project/answers.ts";
export {
  beforeAndNow,
  checkInsInWindow,
  checkInWindowDays,
  fortnightDays,
  fortnightRatedMin,
  type BeforeAndNow,
} from "./project/before-and-now.ts";
export {
  dayMeasures,
  daySeriesOf,
  gapsOf,
  runsOf,
  weekMeansOf,
  type DayMeasure,
  type DaySpan,
  type DayValue,
} from "./project/day-series.ts";
export { diaryOf, type DiaryDayRecord } from "./project/diary.ts";
export { flaresOf, helpedBefore, type FlareRecord } from "./project/flares.ts";
export { clinicFormOf, clinicFormsOf, type ClinicFormRecord } from "./project/clinic.ts";
export { countingIn, formsOf, impressionsOf, keptFilling, newestChange, type FormRecord } from "./project/forms.ts";
export { outcomesOf, type Outcome } from "./project/outcomes.ts";
export { phasesOf, type Phase } from "./project/phases.ts";
export { optInSetting, project, type Projection } from "./project/project.ts";
export { baselineDays, checkInDays, isCheckIn } from "./project/ratings.ts";
export type { SessionRecord } from "./project/sessions.ts";
export { isShown } from "./project/sessions.ts";
export type { Removed, Shown } from "./project/shown.ts";
export { changedTogether, currentTreatments, togetherDays, treatmentsOf, type TreatmentRecord } from "./project/treatments.ts";
export { isRunning, type TrialRecord, type TrialStop } from "./project/trials.ts";
export { acuteInfections } from "./project/firings.ts";
export { daysLateMax } from "./schemas/plan.ts";
export { statsOf, type Stats } from "./stats.ts";
export { didWhats, trialOutcomes, type Did, type TrialEntry, type TrialOutcome, type TrialPlan, type TrialShape } from "./trial/bodies.ts";
export { folded, saysAll, typedWordsOf, wantedWords } from "./typed-words.ts";
