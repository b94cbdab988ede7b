import { dateOf, type CalendarDate } from "#base";
import type { Level, OpenFinding } from "#screen";
import { consequence } from "#session";
import { followUpVerdict, type Found } from "../after/verdict.ts";
import type { Entry, EntryId, Stamp, StopAnswers } from "../entry.ts";
import type { Settled, Wording } from "./shown.ts";
import { isShown } from "./sessions.ts";

/** From this level on a finding stays open until a clinician has seen the person. */
const seenNeededFromLevel = 4;
/** Whose wait ends with a clinician though its level is lower (safety.md section 5). */
const seenNeeded: ReadonlySet<string> = new Set(["st-severe"]);

/**
 * Every time a rule stood at 4-6, and whether a clinician has seen the person for it since.
 * Only a `seen` closes a finding. A later "no" does not, and neither does correcting or removing the answer that opened it: pain of a
 * twisted testicle that stopped is worse news, not better, and a slip of the finger costs one talk with a clinician.
 */
export const findingsOf = (settled: Settled, age: number | undefined): readonly OpenFinding[] => {
  const firings = firingsOf(settled, age);
  const visits = settled.shown.filter((one) => isShown(one, "seen")).map(({ entry }) => entry);
  const episodes = new Map<string, Episode[]>();
  for (const firing of firings) {
    const of = episodes.get(firing.rule) ?? [];
    episodes.set(firing.rule, of);
    const visit = visits.find(({ stamp, body }) => body.rule === firing.rule && stamp > firing.stamp && body.on >= firing.since);
    const same = of.find(({ visit: other }) => other?.id === visit?.id);
    if (same === undefined) of.push({ ...firing, visit });
    else {
      same.level = Math.max(same.level, firing.level) as Level;
      if (firing.since < same.since) same.since = firing.since;
    }
  }
  return [...episodes.values()].flat().map(({ rule, level, since, visit }) => ({
    rule,
    level,
    since,
    seenOn: visit?.body.on ?? null,
    ...(visit ? { seenBy: visit.body.by } : {}),
  }));
};

/** The day of full recovery that counts: recorded for an acute infection, and none has come since. */
export const recoveredOnOf = (settled: Settled, findings: readonly OpenFinding[]): CalendarDate | undefined => {
  const recoveries = settled.shown.flatMap((one) =>
    isShown(one, "seen") && acuteInfections.has(one.entry.body.rule) && one.entry.body.recoveredOn ? [one.entry.body.recoveredOn] : [],
  );
  const latest = recoveries.sort().at(-1);
  const again = findings.some(({ rule, since, seenOn }) => acuteInfections.has(rule) && (seenOn === null || (latest ?? "") < since));
  return again ? undefined : latest;
};

const acuteInfections: ReadonlySet<string> = new Set(["rf-acute-prostatitis", "rf-fever-instrumented", "fu-fever", "st-fever"]);

interface Firing {
  readonly rule: string;
  level: Level;
  since: CalendarDate;
  readonly stamp: Stamp;
}
interface Episode extends Firing {
  readonly visit: Entry<"seen"> | undefined;
}

type SessionBody = Entry<"session">["body"];

const firingsOf = ({ wordings }: Settled, age: number | undefined): readonly Firing[] => {
  const told = new Map<EntryId, Map<string, Level>>();
  const sessions = new Map<EntryId, SessionBody>();
  const firings: Firing[] = [];
  for (const { entry, nth } of wordings) if (entry.kind === "session" && nth === 0) sessions.set(entry.id, entry.body);
  for (const { entry, stamp } of wordings) {
    for (const { rule, level } of foundIn(entry, sessions, age)) {
      if (level < seenNeededFromLevel && !seenNeeded.has(rule)) continue;
      // A correction of something else repeats what the entry said already; only what it adds is news.
      const before = told.get(entry.id) ?? new Map<string, Level>();
      if (level <= (before.get(rule) ?? 0)) continue;
      told.set(entry.id, before.set(rule, level));
      firings.push({ rule, level, since: dateOf(entry.at), stamp });
    }
  }
  return firings;
};

const foundIn = (entry: Wording["entry"], sessions: ReadonlyMap<EntryId, SessionBody>, age: number | undefined): readonly Found[] => {
  if (entry.kind === "screening") return entry.body.fired;
  if (entry.kind === "session") return stopIn(entry.body, entry.body.stop);
  if (entry.kind !== "follow-up") return [];
  const { found } = followUpVerdict(entry.body.findings, age === undefined ? {} : { age });
  const session = sessions.get(entry.body.session);
  return session && entry.body.stop ? [...stopIn(session, entry.body.stop), ...found] : found;
};

const stopIn = ({ mode, story: { endedBy } }: SessionBody, answers: StopAnswers = {}): readonly Found[] =>
  endedBy === null ? [] : [{ rule: endedBy, level: consequence(endedBy, { mode, answers }).level }];
