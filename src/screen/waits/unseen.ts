import { addDays, type CalendarDate } from "#base";
import type { OpenFinding, PastSession } from "../case.ts";
import { latest } from "../facts.ts";
import type { Wait } from "../wait.ts";
import { happeningsIn, isOpen, isSeen, sessionsOf, type Happening, type WaitFacts } from "./record.ts";

/** What fired at 4-6 and nobody has looked at yet, the gravest first. A later "no" closes nothing. */
export const openFindings = (record: WaitFacts): readonly OpenFinding[] => {
  const listed = record.history.open.filter((finding) => finding.level >= 4 && isOpen(finding, record.today));
  // The record lists these too. When it does not yet, the session itself is enough.
  const unlisted = happeningsIn(sessionsOf(record.history), record.ageYears)
    .filter(({ rule, on, consequence: { level } }) => level >= 4 && !isSeen(record, rule, on))
    .map(asFinding);
  return gravestByRule([...listed, ...unlisted]);
};

/** What a session leaves open until a clinician has seen the person: stops and findings at 4-6, and severe pain that settled. */
export const openedBySession = (session: PastSession, ageYears: number | null): readonly OpenFinding[] =>
  gravestByRule(
    happeningsIn([session], ageYears)
      .filter(({ consequence }) => consequence.needs?.includes("seen"))
      .map(asFinding),
  );

export const unseenWaits = (record: WaitFacts): readonly Wait[] =>
  openFindings(record).map(({ since }) => ({ rule: "rec-unseen", level: 3, until: null, stays: 0, ends: "seen", since }));

/** A suspected acute infection: fever with signs, after an instrument, or after a session (st-fever, fu-fever). */
const acuteRules: ReadonlySet<string> = new Set(["rf-acute-prostatitis", "rf-fever-instrumented", "st-fever", "fu-fever"]);
export const acuteRestDays = 42;

/** Six weeks from full recovery, stays a clinician's clearance (rec-acute). Recovery before the last episode is none. */
export const acuteWaits = (record: WaitFacts): readonly Wait[] => {
  const since = lastAcuteOn(record);
  if (since === null) return [];
  const { recoveredOn } = record.history;
  const wait = { rule: "rec-acute", since } as const;
  if (recoveredOn === undefined || recoveredOn < since || recoveredOn > record.today)
    return [{ ...wait, level: 3, until: null, stays: 2, ends: "recovery" }];
  const until = addDays(recoveredOn, acuteRestDays);
  if (record.today < until) return [{ ...wait, level: 3, until, stays: 2, ends: "time" }];
  return [{ ...wait, since: recoveredOn, level: 2, until: null, stays: 0, ends: "cleared" }];
};

const lastAcuteOn = ({ history, ageYears }: WaitFacts): CalendarDate | null =>
  latest([
    ...history.open.filter(({ rule }) => acuteRules.has(rule)).map(({ since }) => since),
    ...happeningsIn(sessionsOf(history), ageYears)
      .filter(({ rule }) => acuteRules.has(rule))
      .map(({ on }) => on),
  ]);

const asFinding = ({ rule, on, consequence }: Happening): OpenFinding => ({ rule, level: consequence.level, since: on, seenOn: null });

const gravestByRule = (findings: readonly OpenFinding[]): readonly OpenFinding[] => {
  const byRule = new Map<string, OpenFinding>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known === undefined || finding.level > known.level) byRule.set(finding.rule, finding);
  }
  return [...byRule.values()].sort((a, b) => b.level - a.level);
};
