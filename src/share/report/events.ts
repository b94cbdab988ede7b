import { dateOf, type CalendarDate } from "#base";
import { followUpVerdict, isTrouble, type EntryId } from "#record";
import { isStopRule, stopRules, type Level } from "#screen";
import type { Leaving } from "../leaving/leaving.ts";

/** Something unwanted that was tied to a session: a stop for a reason, or what was told afterwards. */
export interface HarmEvent {
  readonly rule: string;
  readonly on: CalendarDate;
  /** What the app said then is the verdict of this level. */
  readonly level: Level;
  readonly session: EntryId;
  /** The follow-up in which it was told; null for a stop. */
  readonly toldIn: EntryId | null;
  /** How long after the session it was told; null for a stop. */
  readonly due: string | null;
}

/** Below this it is soreness that eases: it counts, and is no event. */
const eventFromLevel = 3;

/** The newest first. */
export const eventsOf = ({ sessions, followUps, ageYears }: Leaving): readonly HarmEvent[] => {
  const stops = sessions.flatMap(({ id, endedBy, endedAt }): readonly HarmEvent[] =>
    endedBy === null || !isTrouble(endedBy) || !isStopRule(endedBy)
      ? []
      : [{ rule: endedBy, on: dateOf(endedAt), level: stopRules[endedBy].level, session: id, toldIn: null, due: null }],
  );
  const told = followUps.flatMap(({ id, at, session, due, findings }): readonly HarmEvent[] =>
    followUpVerdict(findings, { age: ageYears ?? undefined })
      .found.filter(({ level }) => level >= eventFromLevel)
      .map(({ rule, level }) => ({ rule, on: dateOf(at), level, session, toldIn: id, due })),
  );
  return [...stops, ...told].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
};
