import { dateOf, type CalendarDate, type Instant, type Zone } from "#base";
import { isNamed, type Projection } from "#record";
import { dueQuestions, type Level, type Mode, type QuestionId } from "#screen";
import { baselineOf, type Baseline } from "./baseline.ts";
import { followUpsDue, type FollowUpDue } from "./follow-ups.ts";

/** Something that waits for the person. */
export type Due = FollowUpDue | FindingDue | CheckInDue | HistoryDue;

/** A grave sign that no clinician has looked at yet, as far as the record knows. */
export interface FindingDue {
  readonly type: "finding";
  /** null: it is there, and is not named here. */
  readonly rule: string | null;
  readonly level: Level;
  readonly since: CalendarDate;
}

/** Today has no check-in yet. Before the first session two weeks of them are recommended. */
export interface CheckInDue {
  readonly type: "check-in";
  readonly baseline: Baseline | null;
}

/** Answers about the past are older than the gate takes them; they are asked again with the next questions. */
export interface HistoryDue {
  readonly type: "history";
  readonly questions: readonly QuestionId[];
}

/** Everything that is due at a moment, what cannot wait first. */
export const due = (projection: Projection, at: Instant, zone: Zone, mode: Mode = "external-self"): readonly Due[] => [
  ...findingsDue(projection),
  ...followUpsDue(projection.sessions, at, zone),
  ...checkInDue(projection, at),
  ...historyDue(projection, at, mode),
];

const findingsDue = ({ history }: Projection): readonly FindingDue[] =>
  history.open
    .filter(({ seenOn }) => seenOn === null)
    .map(({ rule, level, since }) => ({ type: "finding" as const, rule: isNamed(rule) ? rule : null, level, since }))
    .sort((a, b) => b.level - a.level);

const checkInDue = (projection: Projection, at: Instant): readonly CheckInDue[] => {
  if (projection.ratedDays.includes(dateOf(at))) return [];
  return [{ type: "check-in", baseline: isBeforeFirst(projection) ? baselineOf(projection, at) : null }];
};

export const isBeforeFirst = ({ sessionsDone }: Projection): boolean => sessionsDone.all === 0;

const historyDue = ({ latest }: Projection, at: Instant, mode: Mode): readonly HistoryDue[] => {
  const { confirm } = dueQuestions({ mode, at, ...latest });
  return confirm.length === 0 ? [] : [{ type: "history", questions: confirm }];
};
