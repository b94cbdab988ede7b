import { addDays, dateOf, type CalendarDate, type Instant } from "#base";
import { waits } from "#screen";
import type { EntryId, Stamp } from "../entry.ts";
import type { TrialPlan } from "../trial/bodies.ts";
import { byStamp } from "../order.ts";
import { firingsOf } from "./firings.ts";
import { isShown, pastSessionOf, type SessionRecord } from "./sessions.ts";
import type { Settled } from "./shown.ts";
import { standing, type OtherPlan } from "./two-coins.ts";

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
  /** Plans that were drawn on another device while this one stood. None of them is used. */
  readonly others: readonly OtherPlan[];
}

export interface TrialStop {
  readonly on: CalendarDate;
  /** "sign": a finding that a clinician must look at. "two-bad": two of the last three sessions went badly (td-two-bad). */
  readonly why: "own" | "sign" | "two-bad";
}

/**
 * Every trial that stands, oldest first. Safety stops one without being asked: numbers have no say there. Of two that were drawn on two devices
 * that did not know of each other, the earlier by the journal's order stands; the other is named in it (`standing`).
 */
export const trialsOf = (settled: Settled, sessions: readonly SessionRecord[], age: number | undefined): readonly TrialRecord[] => {
  const entries = settled.shown.filter((one) => isShown(one, "trial")).map(({ entry }) => entry);
  const drawn = drawnIn(settled);
  if (drawn.length === 0) return [];
  const firings = firingsOf(settled, age);
  const told = drawn.map(({ shown: { entry, before }, plan, fingerprint, takenBack }) => {
    const first = before[0]?.body;
    const startsOn = plan.design.start;
    const endsOn = addDays(startsOn, lengthOf(plan) - 1);
    const since = entries.filter(({ body }) => body.what !== "drawn" && body.of === entry.id);
    const own = since.find(({ body }) => body.what === "stopped");
    const sign = firings.find(({ stamp, since: on }) => stamp > entry.stamp && on <= endsOn);
    const bad = secondBad(sessions, { after: entry.stamp, until: endsOn });
    const stops = [
      ...(sign ? [{ on: sign.since, why: "sign" as const, stamp: sign.stamp }] : []),
      ...(bad ? [{ on: dateOf(bad.endedAt), why: "two-bad" as const, stamp: bad.shown.entry.stamp }] : []),
      ...(own && dateOf(own.at) <= endsOn ? [{ on: dateOf(own.at), why: "own" as const, stamp: own.stamp }] : []),
    ];
    const record: Omit<TrialRecord, "others"> = {
      id: entry.id,
      drawnAt: entry.at,
      frozen: first?.what === "drawn" ? first.plan : plan,
      fingerprint: first?.what === "drawn" ? first.fingerprint : fingerprint,
      plan,
      startsOn,
      endsOn,
      stopped: firstOf(stops),
      looksOn: since.filter(({ body }) => body.what === "looked").map(({ at }) => dateOf(at)),
      leftOut: since.flatMap(({ body }) => (body.what === "left-out" ? [body.pairs] : []))[0] ?? null,
    };
    const removals = settled.removals.filter(({ body }) => body.of === entry.id);
    return { record, stamp: entry.stamp, stops, takenBack, removals, putAwayOn: own === undefined ? null : dateOf(own.at) };
  });
  return standing(told);
};

/** Every entry that drew a trial, in the journal's order; also those that were taken back since. */
const drawnIn = ({ shown, removed }: Settled) =>
  [...shown.map((one) => ({ one, takenBack: null })), ...removed.map(({ shown: one, by }) => ({ one, takenBack: by }))]
    .flatMap(({ one, takenBack }) => {
      if (!isShown(one, "trial") || one.entry.body.what !== "drawn") return [];
      const { plan, fingerprint } = one.entry.body;
      return [{ shown: one, plan, fingerprint, takenBack }];
    })
    .sort((a, b) => byStamp(a.shown.entry, b.shown.entry));

/** How many days it was planned to last. */
const lengthOf = ({ design: { order, periodDays, phaseDays } }: TrialPlan): number =>
  phaseDays?.reduce((sum, days) => sum + days, 0) ?? periodDays * order.join("").length;

/** The first stop counts; on the same day the graver one, which stands first. */
const firstOf = (stops: readonly TrialStop[]): TrialStop | null => {
  const first = stops.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  return first === undefined ? null : { on: first.on, why: first.why };
};

/** The session after which the gate's own rule says that the trial stops (td-two-bad). */
const secondBad = (
  sessions: readonly SessionRecord[],
  { after, until }: { readonly after: Stamp; readonly until: CalendarDate },
): SessionRecord | undefined => {
  const counted = sessions.filter(({ counts }) => counts);
  return counted.find(({ shown: { entry }, endedAt }, i) => {
    if (entry.stamp < after || dateOf(endedAt) > until) return false;
    const history = { sessions: counted.slice(0, i + 1).map(pastSessionOf), open: [] };
    return waits({ mode: entry.body.mode, at: endedAt, history, ageYears: null }).some(({ rule }) => rule === "td-two-bad");
  });
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
