import { addDays, dateOf, daysBetween, type CalendarDate } from "#base";
import type { Mode } from "#screen";
import type { Leaving } from "../leaving/leaving.ts";

/** How much was done. */
export interface Dose {
  readonly sessions: number;
  readonly weeks: number;
  /** Weeks of the period in which there was no session. */
  readonly weeksWithout: number;
  readonly mostInAWeek: number;
  readonly modes: readonly { readonly mode: Mode; readonly sessions: number }[];
  /** Hands on, for one session; null without any. */
  readonly contactMinutes: { readonly median: number; readonly most: number } | null;
  /** The highest discomfort named in any session; null when none was. */
  readonly discomfortMost: number | null;
  /** The strictest and the widest caps that sessions ran under. */
  readonly caps: { readonly minutes: readonly [number, number]; readonly discomfort: readonly [number, number] } | null;
  readonly half: number;
  readonly stopped: number;
  /** How often each reason was named, the most often first. */
  readonly stops: readonly { readonly rule: string; readonly times: number }[];
  readonly last: CalendarDate | null;
}

export const doseOf = (leaving: Leaving): Dose => {
  const { sessions, from, until } = leaving;
  const done = sessions.filter(({ contactSeconds }) => contactSeconds > 0);
  const byWeek = weeksOf(from, until).map((week) => sessionsIn(done, week));
  const minutes = done.map(({ contactSeconds }) => contactSeconds / 60).sort((a, b) => a - b);
  const felt = sessions.flatMap(({ discomfortMax }) => (discomfortMax === null ? [] : [discomfortMax]));
  const stopped = sessions.filter((session) => session.stopped);
  return {
    sessions: done.length,
    weeks: byWeek.length,
    weeksWithout: byWeek.filter((n) => n === 0).length,
    mostInAWeek: Math.max(0, ...byWeek),
    modes: (["external-self", "external-partner", "internal"] as const)
      .map((mode) => ({ mode, sessions: done.filter((session) => session.mode === mode).length }))
      .filter((one) => one.sessions > 0),
    contactMinutes: minutes.length === 0 ? null : { median: medianOf(minutes), most: minutes.at(-1)! },
    discomfortMost: felt.length === 0 ? null : Math.max(...felt),
    caps: done.length === 0 ? null : capsOf(done),
    half: done.filter(({ half }) => half).length,
    stopped: stopped.length,
    stops: countsOf(stopped.flatMap(({ endedBy }) => (endedBy === null ? [] : [endedBy]))),
    last: done.length === 0 ? null : dateOf(done.at(-1)!.endedAt),
  };
};

/** Seven days each, from the first day on; the last one may be shorter. */
export const weeksOf = (
  from: CalendarDate,
  until: CalendarDate,
): readonly { readonly from: CalendarDate; readonly until: CalendarDate }[] => {
  const count = Math.max(1, Math.ceil((daysBetween(from, until) + 1) / 7));
  return Array.from({ length: count }, (_, n) => {
    const first = addDays(from, 7 * n);
    const last = addDays(first, 6);
    return { from: first, until: last < until ? last : until };
  });
};

export const sessionsIn = (sessions: Leaving["sessions"], week: { readonly from: CalendarDate; readonly until: CalendarDate }): number =>
  sessions.filter(({ endedAt }) => week.from <= dateOf(endedAt) && dateOf(endedAt) <= week.until).length;

const capsOf = (sessions: Leaving["sessions"]): NonNullable<Dose["caps"]> => {
  const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  return {
    minutes: span(sessions.map(({ limits }) => limits.contactSecondsMax / 60)),
    discomfort: span(sessions.map(({ limits }) => limits.discomfortMax)),
  };
};

const medianOf = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const countsOf = (rules: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, times]) => ({ rule, times })).sort((a, b) => b.times - a.times || (a.rule < b.rule ? -1 : 1));
};
