import { addDays, dateOf, instantOn, msOf, type CalendarDate, type Instant, type Zone } from "#base";
import { flaresOf, isShown, redactFired, type Projection } from "#record";
import type { Mode } from "#screen";
import { baselineOf, type Baseline } from "./baseline.ts";
import { covers } from "./block.ts";
import { due, isBeforeFirst, type Due, type FindingDue } from "./due.ts";
import type { FollowUpDue } from "./follow-ups.ts";
import { clearanceNeeded, saidNo } from "./last-screening.ts";
import { nextSession, type NextSession, type OpenEnded, type Reason } from "./next-session.ts";
import { pauseBlocks } from "./pauses.ts";

/** The next right thing: one thing to do, and why. Sentences stand in words area "schedule". */
export type TodayState =
  /** Nothing was written yet: the questions come first. */
  | { readonly type: "nothing"; readonly action: "screen" }
  /** A sign at 5 or 6 is open: the same care message again, until a visit is recorded. */
  | { readonly type: "emergency-open"; readonly action: "seen"; readonly finding: FindingDue }
  | { readonly type: "follow-up-due"; readonly action: "follow-up"; readonly followUp: FollowUpDue }
  /** A sign at 4 is open, or a stop that a clinician should look at. */
  | { readonly type: "seen-due"; readonly action: "seen"; readonly finding: FindingDue }
  | { readonly type: "recovery-due"; readonly action: "recovery"; readonly openEnded: OpenEnded }
  | { readonly type: "ask-first"; readonly action: "clearance"; readonly rules: readonly string[] }
  /** After distress: there is a next session only if the person himself asks for it. */
  | { readonly type: "opt-in"; readonly action: "opt-in" }
  | { readonly type: "paused"; readonly action: Quiet; readonly reason: Reason }
  /** The gate said no today, for a reason of today. Without `rules` it looks like any other. */
  | { readonly type: "not-today"; readonly action: Quiet; readonly rules: readonly string[] }
  | { readonly type: "check-in-due"; readonly action: "check-in"; readonly baseline: Baseline }
  | { readonly type: "baseline"; readonly action: "breathe"; readonly baseline: Baseline }
  | { readonly type: "waiting"; readonly action: Quiet; readonly until: Instant; readonly reasons: readonly Reason[] }
  /** A session could be asked for; the person wrote that it hurts more than usual, and has not written that it is over. */
  | { readonly type: "flare"; readonly action: Quiet; readonly since: CalendarDate }
  /** A session may be now; the plan has another time for it. */
  | { readonly type: "planned"; readonly action: Quiet; readonly on: Instant }
  | { readonly type: "session-due"; readonly action: "screen" | "prepare" };

/** What is good on any day: the check-in if it is not done, else breathing. */
export type Quiet = "check-in" | "breathe";

export interface Today {
  readonly state: TodayState;
  /** What else waits. */
  readonly also: readonly Due[];
  readonly next: NextSession;
}

/** Reads the record and says what comes next. Care before records, records before sessions. */
export const today = (projection: Projection, at: Instant, zone: Zone, mode: Mode = "external-self"): Today => {
  const all = due(projection, at, zone, mode);
  const next = nextSession({ projection, at, zone, mode });
  const state = isEmpty(projection)
    ? ({ type: "nothing", action: "screen" } as const)
    : (careState(all, next, projection) ?? quietState({ projection, next, at, zone, all }));
  return { state, also: all.filter((one) => !isShownIn(state, one)), next };
};

const careState = (all: readonly Due[], { openEnded, mode }: NextSession, projection: Projection): TodayState | null => {
  const finding = all.find((one) => one.type === "finding");
  if (finding !== undefined && finding.level >= 5) return { type: "emergency-open", action: "seen", finding };
  const followUps = all.filter((one) => one.type === "follow-up");
  const followUp = followUps.find(({ closesGate }) => closesGate) ?? followUps[0];
  if (followUp !== undefined) return { type: "follow-up-due", action: "follow-up", followUp };
  if (finding !== undefined) return { type: "seen-due", action: "seen", finding };
  const recovery = openEnded.find(({ ends }) => ends === "recovery");
  if (recovery !== undefined) return { type: "recovery-due", action: "recovery", openEnded: recovery };
  if (openEnded.some(({ ends }) => ends === "opt-in")) return { type: "opt-in", action: "opt-in" };
  const asked = clearanceNeeded(projection, mode);
  const rules = [...new Set([...openEnded.map(({ rule }) => rule), ...asked.rules])];
  return rules.length > 0 || asked.needed ? { type: "ask-first", action: "clearance", rules } : null;
};

interface Quietly {
  readonly projection: Projection;
  readonly next: NextSession;
  readonly at: Instant;
  readonly zone: Zone;
  readonly all: readonly Due[];
}

const quietState = ({ projection, next, at, zone, all }: Quietly): TodayState => {
  const action: Quiet = all.some(({ type }) => type === "check-in") ? "check-in" : "breathe";
  const now = msOf(at);
  const pause = pauseBlocks(projection.plan, zone).find((block) => covers(now, block));
  const reason = next.reasons.find(({ rule }) => rule === pause?.rule);
  if (reason !== undefined) return { type: "paused", action, reason };
  const no = saidNo(projection, at, next.mode);
  if (no !== null) return { type: "not-today", action, rules: redactFired(no).map(({ rule }) => rule) };
  const baseline = baselineOf(projection, at);
  const isReady = !isBeforeFirst(projection) || projection.plan.startSooner === true || baseline.complete;
  if (!isReady)
    return baseline.ratedToday ? { type: "baseline", action: "breathe", baseline } : { type: "check-in-due", action: "check-in", baseline };
  if (msOf(next.earliest) > now) return { type: "waiting", action, until: next.earliest, reasons: next.reasons };
  const flare = flaresOf(projection.shown).findLast(({ endedOn }) => endedOn === undefined);
  if (flare !== undefined) return { type: "flare", action, since: flare.startedOn };
  const tomorrow = msOf(instantOn(addDays(dateOf(at), 1), "00:00", zone));
  if (next.suggested !== null && msOf(next.suggested) >= tomorrow) return { type: "planned", action, on: next.suggested };
  return { type: "session-due", action: mayPrepare(projection, at, next.mode) ? "prepare" : "screen" };
};

const answersLastMs = 12 * 3_600_000;

/** The questions were answered within the hours that their answers last, the gate allowed it, and no session came since. */
const mayPrepare = ({ lastScreening, shown }: Projection, at: Instant, mode: Mode): boolean => {
  if (lastScreening === null) return false;
  const { entry } = lastScreening;
  const age = msOf(at) - msOf(entry.at);
  const isUsed = shown.some((one) => isShown(one, "session") && one.entry.stamp > entry.stamp);
  return !isUsed && entry.body.mode === mode && entry.body.level <= 1 && age >= 0 && age <= answersLastMs;
};

const isEmpty = ({ shown }: Projection) =>
  !shown.some(({ entry }) => entry.kind === "screening" || entry.kind === "rating" || entry.kind === "session");

/** What the state itself shows is not said twice. */
const isShownIn = (state: TodayState, one: Due): boolean => {
  if ("finding" in state) return one === state.finding;
  if ("followUp" in state) return one === state.followUp;
  return one.type === "check-in" && state.action === "check-in";
};
