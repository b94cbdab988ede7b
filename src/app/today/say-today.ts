import { dateOf, unreachable, type Instant } from "#base";
import type { TodayState } from "#schedule";
import type { Level } from "#screen";
import type { Words } from "#words";
import { formatDay, formatTime } from "../shell/format.ts";

export interface Said {
  readonly heading: string;
  readonly lead: string | undefined;
}

interface Facts {
  /** No session was done yet. */
  readonly isFirst: boolean;
  readonly at: Instant;
  /** Why it has to wait, where it has to. */
  readonly why: string | undefined;
  /** What a rule calls the sign it is about. */
  readonly signTitle: (rule: string, level: Level) => string;
}

/** What Today says: one sentence that would be enough, and one more. */
export const sayToday = (words: Words<"today">, state: TodayState, facts: Facts): Said => {
  switch (state.type) {
    case "nothing":
    case "recovery-due":
    case "ask-first":
    case "opt-in":
    case "not-today":
      return { heading: words[`${state.type}.heading`], lead: words[`${state.type}.lead`] };
    case "emergency-open":
    case "seen-due": {
      const { rule, level, since } = state.finding;
      if (rule === null) return { heading: words["emergency-open.unnamed"], lead: words["emergency-open.unnamed.lead"] };
      return {
        heading: words[`${state.type}.heading`],
        lead: words[`${state.type}.lead`]({ sign: facts.signTitle(rule, level), date: formatDay(since) }),
      };
    }
    case "follow-up-due": {
      const date = formatDay(state.followUp.sessionAt);
      return {
        heading: words["follow-up-due.heading"],
        lead: words[state.followUp.closesGate ? "follow-up-due.closed" : "follow-up-due.lead"]({ date }),
      };
    }
    case "paused":
      return { heading: words["paused.heading"]({ date: formatDay(state.reason.until) }), lead: words["paused.lead"] };
    case "check-in-due": {
      const { rated, of } = state.baseline;
      return { heading: words["check-in-due.heading"], lead: words["check-in-due.lead"]({ day: Math.min(rated + 1, of), of }) };
    }
    case "baseline": {
      const { rated, of, until } = state.baseline;
      return { heading: words["baseline.heading"], lead: words["baseline.lead"]({ rated, of, date: formatDay(until) }) };
    }
    case "flare":
      return { heading: words["flare.heading"], lead: words["flare.lead"]({ date: formatDay(state.since) }) };
    case "waiting":
      return { heading: sayNotBefore(words, state.until, facts.at), lead: facts.why };
    case "planned":
      return {
        heading: words["planned.heading"]({ date: formatDay(state.on) }),
        lead: words["planned.lead"]({ time: formatTime(state.on) }),
      };
    case "session-due": {
      const lead =
        facts.isFirst && state.action === "screen" ? ("session-due.first.lead" as const) : (`session-due.${state.action}.lead` as const);
      return { heading: words[`session-due.${state.action}.heading`], lead: words[lead] };
    }
    default:
      return unreachable(state);
  }
};

/** A wait of whole days ends at midnight: then the day says it. */
const sayNotBefore = (words: Words<"today">, until: Instant, at: Instant): string => {
  const date = formatDay(until);
  const time = formatTime(until);
  if (dateOf(until) === dateOf(at)) return words["waiting.heading.today"]({ time });
  return until.slice(11, 16) === "00:00" ? words["waiting.heading"]({ date }) : words["waiting.heading.time"]({ date, time });
};
