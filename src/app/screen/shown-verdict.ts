import type { CalendarDate } from "#base";
import { namedOnVerdict } from "#record";
import type { Fired, Level, SeekCare, Verdict, VerdictName, Mode } from "#screen";

/** A verdict as its page may show it. */
export interface ShownVerdict {
  readonly level: Level;
  readonly name: VerdictName;
  readonly seekCare: SeekCare;
  /** Reasons that may be named here, highest first, without the list of missing answers' own rule at the end. */
  readonly fired: readonly Fired[];
  /** True on every "not today" in a partner mode: a reason without a name stands first, so that its being there tells nothing. */
  readonly hasQuietReason: boolean;
  /** The first day on which none of the reasons that are named holds. */
  readonly until: CalendarDate | null;
}

/**
 * In a partner mode some rules are never named (contract.md). Their page must look like any other "not today": level, care and
 * reasons follow from what may be named, and from nothing else.
 */
export const shownVerdict = (verdict: Verdict, mode: Mode): ShownVerdict => {
  const isPrivate = mode !== "external-self";
  const fired = namedOnVerdict(verdict.fired, mode).filter(({ rule, level }) => !isPrivate || level > notToday || !ofToday.has(rule));
  const hidesStop = verdict.fired.some((one) => one.level >= notToday && !fired.includes(one));
  const named = Math.max(0, ...fired.map(({ level }) => level)) as Level;
  const level = hidesStop && named < notToday ? notToday : isPrivate ? named : verdict.level;
  return {
    level,
    name: verdictNames[level],
    seekCare: isPrivate ? careOfAll(fired) : verdict.seekCare,
    fired,
    hasQuietReason: isPrivate && level === notToday,
    until: isPrivate && level === notToday ? lastOf(fired) : verdict.until,
  };
};

const notToday = 3;

/**
 * Reasons of the day, which pass by themselves. In a partner mode none of them is named on a "not today", neither the drink nor the private
 * "no": so the page after the one is the page after the other, and what is missing on it tells nothing.
 */
const ofToday: ReadonlySet<string> = new Set([
  "td-intox",
  "td-numbing",
  "td-bladder",
  "td-unwell",
  "td-partner-hands",
  "td-pain-high",
  "td-distress",
  "td-coercion",
]);

const lastOf = (fired: readonly Fired[]): CalendarDate | null => {
  const holding = fired.filter(({ level }) => level >= notToday);
  const ends = holding.flatMap(({ until }) => (until === null ? [] : [until])).sort();
  return ends.length === holding.length ? (ends.at(-1) ?? null) : null;
};

const verdictNames = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
] as const satisfies readonly VerdictName[];

const care = ["none", "none", "routine", "none", "days", "today", "now"] as const satisfies readonly SeekCare[];
const careOrder = ["none", "routine", "days", "today", "now"] as const satisfies readonly SeekCare[];

const careOfAll = (fired: readonly Fired[]): SeekCare => {
  const levels = fired.flatMap(({ level, about = [] }) => [level, ...about.map((earlier) => earlier.level)]);
  return careOrder[Math.max(0, ...levels.map((level) => careOrder.indexOf(care[level])))] ?? "none";
};
