import { dateOf, msOf, type CalendarDate, type Instant } from "#base";
import type { History, Mode, OpenFinding, PastSession } from "../case.ts";
import type { Consequence } from "../consequence.ts";
import { followUpFindings, isFinding, type FollowUpRuleId } from "../follow-ups.ts";
import { isStopRule, stopFindings, stopRules, type StopRuleId } from "../stops.ts";

/** What the waits are computed from. */
export interface WaitFacts {
  readonly mode: Mode;
  readonly at: Instant;
  /** The date written in `at`, never that of the machine's zone (C11). */
  readonly today: CalendarDate;
  readonly history: History;
  readonly lastSessionAt: Instant | null;
  /** Null when it was not told: then the careful age counts. */
  readonly ageYears: number | null;
}

/** A stop or a finding, on the day it happened or was told. */
export interface Happening {
  readonly rule: StopRuleId | FollowUpRuleId;
  readonly on: CalendarDate;
  readonly at: Instant;
  readonly session: PastSession;
  readonly consequence: Consequence;
}

/** Oldest first. Every wait asks, and ten years hold hundreds of sessions: a history is put in order once. */
export const sessionsOf = ({ sessions }: History): readonly PastSession[] => {
  const known = inOrder.get(sessions);
  if (known !== undefined) return known;
  const sorted = sessions
    .map((session) => ({ ms: msOf(session.at), session }))
    .sort((a, b) => a.ms - b.ms)
    .map(({ session }) => session);
  inOrder.set(sessions, sorted);
  return sorted;
};

const inOrder = new WeakMap<History["sessions"], readonly PastSession[]>();

export const lastSessionOf = (history: History): PastSession | undefined => sessionsOf(history).at(-1);

/** Did it end by a stop rule that counts as trouble? A word, the toilet, the body's own reaction and the time limit are none. */
export const wasTroubled = ({ endedBy }: PastSession): boolean =>
  endedBy !== null && (!isStopRule(endedBy) || stopRules[endedBy].level > 0);

const semenBloodAgeYearsMin = 40;

/** Everything that happened in and after these sessions and has a consequence. */
export const happeningsIn = (sessions: readonly PastSession[], ageYears: number | null): readonly Happening[] => {
  const all = sessions.flatMap((session) => [...stopOf(session), ...findingsOf(session)]);
  const semenBlood = all.filter(({ rule }) => rule === "fu-semenblood");
  const isGrave = semenBlood.length > 1 || ageYears === null || ageYears >= semenBloodAgeYearsMin;
  // Blood in semen: 4 when it comes again or from the age of 40, else 3.
  if (!isGrave) return all;
  const consequence = followUpFindings["fu-semenblood.again"];
  return all.map((happening) => (happening.rule === "fu-semenblood" ? Object.assign({}, happening, { consequence }) : happening));
};

const stopOf = (session: PastSession): readonly Happening[] => {
  const { endedBy, mode, at } = session;
  if (endedBy === null || !isStopRule(endedBy)) return [];
  const { ofInternal, ...consequence }: (typeof stopRules)[StopRuleId] & { readonly ofInternal?: Consequence } = stopRules[endedBy];
  return [{ rule: endedBy, on: dateOf(at), at, session, consequence: mode === "internal" && ofInternal ? ofInternal : consequence }];
};

const findingsOf = (session: PastSession): readonly Happening[] =>
  session.followUps.flatMap(({ at, findings }) =>
    findings.filter(isFinding).map((id) => {
      const { rule, ...consequence } = { ...followUpFindings, ...stopFindings }[id];
      return { rule, on: dateOf(at), at, session, consequence };
    }),
  );

/** Seen by a clinician for this rule, on that day or later, with no episode of it still open. */
export const isSeen = ({ history, today }: WaitFacts, rule: string, from: CalendarDate): boolean => {
  const episodes = history.open.filter((finding) => finding.rule === rule);
  return episodes.every((episode) => !isOpen(episode, today)) && episodes.some(({ seenOn }) => seenOn !== null && seenOn >= from);
};

/** "Seen" before it began, or on a day still to come, closes nothing. */
export const isOpen = ({ since, seenOn }: OpenFinding, today: CalendarDate): boolean => seenOn === null || seenOn < since || seenOn > today;
