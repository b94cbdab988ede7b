import { dateOf, type CalendarDate } from "#base";
import { questionIds, questionOf, type Level, type VerdictName } from "#screen";
import type { Leaving } from "../leaving/leaving.ts";

/** What was asked about danger signs, and what came of it. */
export interface WarningSigns {
  /** How often the questions were answered in the period. */
  readonly times: number;
  readonly last: {
    readonly on: CalendarDate;
    readonly verdict: VerdictName;
    /** Questions about danger signs: answered as by a man without any, answered otherwise, and not answered. */
    readonly clear: number;
    readonly signs: number;
    readonly leftOut: number;
  };
  /** Signs that needed a clinician, each once, the newest first. */
  readonly told: readonly SignTold[];
}

export interface SignTold {
  readonly rule: string;
  readonly level: Level;
  readonly on: CalendarDate;
  /** The last time it was told, where it was told more than once. */
  readonly lastOn: CalendarDate;
  readonly seen: { readonly on: CalendarDate; readonly by: string } | null;
}

/** From here on a clinician has to look. */
export const careFromLevel = 4;

/** null when the questions were never answered in the period. */
export const warningSignsOf = (leaving: Leaving): WarningSigns | null => {
  const last = leaving.screenings.at(-1);
  if (last === undefined) return null;
  const asked = questionIds.filter((id) => questionOf(id).block === "red" && questionOf(id).after === undefined);
  const answered = asked.filter((id) => last.answers[id] !== undefined);
  const clear = answered.filter((id) => String(last.answers[id]) === String(questionOf(id).clear));
  return {
    times: leaving.screenings.length,
    last: {
      on: dateOf(last.at),
      verdict: last.verdict,
      clear: clear.length,
      signs: answered.length - clear.length,
      leftOut: asked.length - answered.length,
    },
    told: signsTold(leaving),
  };
};

const signsTold = ({ screenings, seen }: Leaving): readonly SignTold[] => {
  const told = new Map<string, SignTold>();
  for (const { at, fired } of screenings)
    for (const { rule, level } of fired) {
      // rec-unseen repeats what another rule said before.
      if (level < careFromLevel || rule === "rec-unseen") continue;
      const before = told.get(rule);
      const on = before?.on ?? dateOf(at);
      const visit = seen.findLast((one) => one.rule === rule && one.on >= on);
      told.set(rule, {
        rule,
        level: Math.max(level, before?.level ?? 0) as Level,
        on,
        lastOn: dateOf(at),
        seen: visit ? { on: visit.on, by: visit.by } : null,
      });
    }
  return [...told.values()].sort((a, b) => (a.lastOn < b.lastOn ? 1 : a.lastOn > b.lastOn ? -1 : 0));
};
