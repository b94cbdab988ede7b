import { instantAt, msOf, type EpochMs, type Instant, type Zone } from "#base";
import { dayLaterFromHours, threeDaysLaterFromHours, type EntryId, type SessionRecord } from "#record";
import { consequence, stopRuleIds } from "#session";

/** How it was after a session: asked after two hours when it was stopped, after a day, and after three. */
export interface FollowUpDue {
  readonly type: "follow-up";
  readonly session: EntryId;
  readonly sessionAt: Instant;
  readonly due: FollowUpTime;
  readonly dueAt: Instant;
  /** Past its time; it can still be answered. */
  readonly overdue: boolean;
  /** Three days passed without an answer: no session until it is answered (fu-noreply). */
  readonly closesGate: boolean;
}

export type FollowUpTime = "2h" | "24h" | "72h";

const hour = 3_600_000;

/** From when on it is asked, when it is due, and from when on the next asking takes its place. The last one has no end: it is asked until it is answered. */
const windows: { readonly [T in FollowUpTime]: { readonly opens: number; readonly due: number; readonly ends: number } } = {
  "2h": { opens: 2, due: 2, ends: dayLaterFromHours },
  "24h": { opens: dayLaterFromHours, due: 24, ends: threeDaysLaterFromHours },
  "72h": { opens: threeDaysLaterFromHours, due: 72, ends: Number.POSITIVE_INFINITY },
};

/**
 * What is open to be answered at a moment, the oldest session first. A clock that jumped back makes nothing due before its time. As for
 * the gate, an answer after three days serves for the sessions before it too.
 */
export const followUpsDue = (sessions: readonly SessionRecord[], at: Instant, zone: Zone): readonly FollowUpDue[] => {
  const counted = sessions.filter(({ counts }) => counts);
  return counted.slice(counted.findLastIndex((session) => isAnswered(session, "72h")) + 1).flatMap((session) => {
    const hours = (msOf(at) - msOf(session.endedAt)) / hour;
    const due = (["2h", "24h", "72h"] as const).find((time) => windows[time].opens <= hours && hours < windows[time].ends);
    if (due === undefined || (due === "2h" && !asksEarly(session)) || isAnswered(session, due)) return [];
    return [dueOf(session, { due, hours, zone })];
  });
};

/** When the next asking after `at` opens; null when all were answered or nothing was done. */
export const nextFollowUp = (
  session: SessionRecord,
  at: Instant,
  zone: Zone,
): { readonly due: FollowUpTime; readonly dueAt: Instant } | null => {
  const hours = (msOf(at) - msOf(session.endedAt)) / hour;
  const due = (["2h", "24h", "72h"] as const).find(
    (time) => hours < windows[time].due && (time !== "2h" || asksEarly(session)) && !isAnswered(session, time),
  );
  return due === undefined ? null : { due, dueAt: dueAtOf(session, due, zone) };
};

interface Asked {
  readonly due: FollowUpTime;
  readonly hours: number;
  readonly zone: Zone;
}

const dueOf = (session: SessionRecord, { due, hours, zone }: Asked): FollowUpDue => {
  const overdue = hours > windows[due].due;
  return {
    type: "follow-up",
    session: session.id,
    sessionAt: session.endedAt,
    due,
    dueAt: dueAtOf(session, due, zone),
    overdue,
    closesGate: due === "72h" && hours >= windows[due].due,
  };
};

const dueAtOf = ({ endedAt }: SessionRecord, due: FollowUpTime, zone: Zone) =>
  instantAt((msOf(endedAt) + windows[due].due * hour) as EpochMs, zone);

/** Stopped for any reason, also without giving one; not at the end of the time, nor for what is no fault. */
const asksEarly = ({ shown }: SessionRecord): boolean => {
  const rule = stopRuleIds.find((id) => id === shown.entry.body.story.endedBy);
  return rule !== undefined && (rule === "st-word" || consequence(rule).level > 0);
};

/** Something was answered from its opening on, whatever the page was called that it was answered on. */
const isAnswered = ({ endedAt, followUps }: SessionRecord, due: FollowUpTime): boolean =>
  followUps.some(({ entry }) => entry.body.findings.length > 0 && (msOf(entry.at) - msOf(endedAt)) / hour >= windows[due].opens);
