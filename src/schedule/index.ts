/** When the next session may be, what is due, and the next right thing today. Computed from the record, each date with its reason. */
export { baselineOf, type Baseline } from "./baseline.ts";
export { clockBehind } from "./clock-behind.ts";
export { copyDue, lastCopyOf, type CopyDue } from "./copy-due.ts";
export { due, type CheckInDue, type Due, type FindingDue, type HistoryDue } from "./due.ts";
export { formDue, type FormDue } from "./form-due.ts";
export { followUpsDue, nextFollowUp, type FollowUpDue, type FollowUpTime } from "./follow-ups.ts";
export { nextSession, type NextSession, type NextSessionRequest, type OpenEnded, type Reason, type ReasonId } from "./next-session.ts";
export type { PauseReason } from "./pauses.ts";
export type { PsaReason } from "./psa.ts";
export { reasonWord, type ReasonWord } from "./reason-words.ts";
export { today, type Quiet, type Today, type TodayState } from "./today.ts";
export { isAboutSessions, runningTrial, trialBlocks, trialDay, type TrialBlock, type TrialDay } from "./trial-day.ts";
export { trialReady, type TrialReady } from "./trial-ready.ts";
