import { dateOf, daysBetween, type CalendarDate } from "#base";
import { reachesBackDays, type OpenFinding, type Level } from "#screen";
import type { Entry } from "../entry.ts";
import { acuteInfections, firingsOf, type Firing } from "./firings.ts";
import { isShown } from "./sessions.ts";
import type { Settled } from "./shown.ts";

/** What the record says about grave findings. */
export interface Findings {
  readonly open: readonly OpenFinding[];
  readonly recoveredOn: CalendarDate | undefined;
}

/**
 * Every time a rule stood at 4-6, and whether a clinician has seen the person for it since.
 * Only a `seen` closes a finding. A later "no" does not, and neither does correcting or removing the answer that opened it: pain of a
 * twisted testicle that stopped is worse news, not better, and a slip of the finger costs one talk with a clinician.
 */
export const findingsOf = (settled: Settled, age: number | undefined): Findings => {
  const firings = firingsOf(settled, age);
  const visits = settled.shown.filter((one) => isShown(one, "seen")).map(({ entry }) => entry);
  const episodes: Episode[] = [];
  for (const firing of firings) {
    const visit = visits.find((seen) => closes(seen, firing));
    const same = episodes.find((episode) => episode.rule === firing.rule && episode.visit?.id === visit?.id);
    const since = signOn(firing, visit?.body);
    if (same === undefined) episodes.push({ ...firing, since, visit });
    else {
      same.level = Math.max(same.level, firing.level) as Level;
      if (since < same.since) same.since = since;
    }
  }
  // A visit for something that nothing here opened is a fact all the same.
  for (const visit of visits)
    if (!episodes.some(({ rule }) => rule === visit.body.rule))
      episodes.push({ rule: visit.body.rule, level: 4, since: visit.body.on, stamp: visit.stamp, visit });
  return { open: episodes.map(asOpenFinding), recoveredOn: recoveredOnOf(visits, firings) };
};

type Visit = Entry<"seen">;
interface Episode extends Omit<Firing, "level" | "since"> {
  level: Level;
  since: CalendarDate;
  readonly visit: Visit | undefined;
}

/** Written down after the finding, about a day that is not before the sign. */
const closes = ({ stamp, at, body }: Visit, firing: Firing): boolean =>
  body.rule === firing.rule && stamp > firing.stamp && signOn(firing, body) <= body.on && body.on <= dateOf(at);

/**
 * The day the sign last was there, as far as a visit must not come before it: the day it was told. Where the question asks about the past
 * and he says which day it was, that day.
 */
const signOn = ({ rule, since }: Pick<Firing, "rule" | "since">, visit: Visit["body"] | undefined): CalendarDate => {
  const told = visit?.lastThereOn;
  const isInReach = told !== undefined && told <= since && daysBetween(told, since) <= reachesBackDays(rule);
  return isInReach ? told : since;
};

const asOpenFinding = ({ rule, level, since, visit }: Episode): OpenFinding => {
  const finding = { rule, level, since, seenOn: visit?.body.on ?? null };
  return visit ? { ...finding, seenBy: visit.body.by } : finding;
};

/** The day of full recovery that counts: recorded for an acute infection, and none has come since. */
const recoveredOnOf = (visits: readonly Visit[], firings: readonly Firing[]): CalendarDate | undefined => {
  const of = <T extends { readonly rule: string }>(all: readonly T[]) => all.filter(({ rule }) => acuteInfections.has(rule));
  const recovered = of(visits.map(({ body }) => body)).flatMap(({ recoveredOn }) => (recoveredOn ? [recoveredOn] : []));
  const lastFired = of(firings)
    .map(({ since }) => since)
    .sort()
    .at(-1);
  const latest = recovered.sort().at(-1);
  return latest !== undefined && (lastFired === undefined || latest >= lastFired) ? latest : undefined;
};
