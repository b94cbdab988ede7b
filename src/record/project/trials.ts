import { addDays, dateOf, type CalendarDate, type Instant } from "#base";
import { waits } from "#screen";
import type { EntryId, Stamp } from "../entry.ts";
import type { TrialPlan } from "../trial/bodies.ts";
import { firingsOf } from "./firings.ts";
import { isShown, pastSessionOf, type SessionRecord } from "./sessions.ts";
import type { Settled } from "./shown.ts";

/** A trial with what happened to it since. */
export interface TrialRecord {
  readonly id: EntryId;
  readonly drawnAt: Instant;
  /** As it was fixed before the coin. */
  readonly frozen: TrialPlan;
  readonly fingerprint: string;
  /** As it counts now, after corrections. */
  readonly plan: TrialPlan;
  readonly startsOn: CalendarDate;
  /** Its last planned day. */
  readonly endsOn: CalendarDate;
  readonly stopped: TrialStop | null;
  readonly looksOn: readonly CalendarDate[];
  /** Pairs left out before the answer was seen; null while nothing was decided. */
  readonly leftOut: readonly number[] | null;
}

export interface TrialStop {
  readonly on: CalendarDate;
  /** "sign": a finding that a clinician must look at. "two-bad": two of the last three sessions went badly (td-two-bad). */
  readonly why: "own" | "sign" | "two-bad";
}

/** Every trial that was drawn, oldest first. Safety stops one without being asked: numbers have no say there. */
export const trialsOf = (settled: Settled, sessions: readonly SessionRecord[], age: number | undefined): readonly TrialRecord[] => {
  const entries = settled.shown.filter((one) => isShown(one, "trial"));
  const drawn = entries.flatMap((one) => {
    const { body } = one.entry;
    return body.what === "drawn" ? [{ one, body }] : [];
  });
  if (drawn.length === 0) return [];
  const firings = firingsOf(settled, age);
  const about = (id: EntryId) => entries.map(({ entry }) => entry).filter(({ body }) => body.what !== "drawn" && body.of === id);
  return drawn.map(({ one: { entry, before }, body: { plan, fingerprint } }) => {
    const first = before[0]?.body;
    const startsOn = plan.design.start;
    const endsOn = addDays(startsOn, lengthOf(plan) - 1);
    const since = about(entry.id);
    const own = since.find(({ body }) => body.what === "stopped");
    const sign = firings.find(({ stamp, since: on }) => stamp > entry.stamp && on <= endsOn);
    const bad = secondBad(sessions, { after: entry.stamp, until: endsOn });
    return {
      id: entry.id,
      drawnAt: entry.at,
      frozen: first?.what === "drawn" ? first.plan : plan,
      fingerprint: first?.what === "drawn" ? first.fingerprint : fingerprint,
      plan,
      startsOn,
      endsOn,
      stopped: firstOf([
        ...(sign ? [{ on: sign.since, why: "sign" as const }] : []),
        ...(bad ? [{ on: bad, why: "two-bad" as const }] : []),
        ...(own && dateOf(own.at) <= endsOn ? [{ on: dateOf(own.at), why: "own" as const }] : []),
      ]),
      looksOn: since.filter(({ body }) => body.what === "looked").map(({ at }) => dateOf(at)),
      leftOut: since.flatMap(({ body }) => (body.what === "left-out" ? [body.pairs] : []))[0] ?? null,
    };
  });
};

/** How many days it was planned to last. */
const lengthOf = ({ design: { order, periodDays, phaseDays } }: TrialPlan): number =>
  phaseDays?.reduce((sum, days) => sum + days, 0) ?? periodDays * order.join("").length;

/** The first stop counts; on the same day the graver one, which stands first. */
const firstOf = (stops: readonly TrialStop[]): TrialStop | null =>
  stops.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null;

/** The day of the session after which the gate's own rule says that the trial stops (td-two-bad). */
const secondBad = (
  sessions: readonly SessionRecord[],
  { after, until }: { readonly after: Stamp; readonly until: CalendarDate },
): CalendarDate | null => {
  const counted = sessions.filter(({ counts }) => counts);
  const found = counted.find(({ shown: { entry }, endedAt }, i) => {
    if (entry.stamp < after || dateOf(endedAt) > until) return false;
    const history = { sessions: counted.slice(0, i + 1).map(pastSessionOf), open: [] };
    return waits({ mode: entry.body.mode, at: endedAt, history, ageYears: null }).some(({ rule }) => rule === "td-two-bad");
  });
  return found ? dateOf(found.endedAt) : null;
};

/** Whether it runs on a day: drawn, not stopped, not over. */
export const isRunning = ({ drawnAt, endsOn, stopped }: TrialRecord, on: CalendarDate): boolean =>
  dateOf(drawnAt) <= on && on <= endsOn && (stopped === null || on < stopped.on);

/**
 * The day from which "no clear benefit so far" speaks (td-no-benefit), with a drawn trial between: it is frozen, so the rule waits for its
 * end. One that was drawn after the rule spoke changes nothing, or drawing a coin would be a way past it; nor does one without a coin.
 */
export const afterTrial = (since: CalendarDate | null, trials: readonly TrialRecord[], today: CalendarDate): CalendarDate | null => {
  if (since === null) return null;
  const end = trials
    .filter(({ plan, drawnAt }) => plan.design.orderDrawnByApp && dateOf(drawnAt) < since)
    .map(({ stopped, endsOn }) => stopped?.on ?? addDays(endsOn, 1))
    .filter((on) => since < on)
    .sort()
    .at(-1);
  const from = end ?? since;
  return from > today ? null : from;
};
