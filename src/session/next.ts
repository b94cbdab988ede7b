import { assert, unreachable, type EpochMs } from "#base";
import { advance, end, enterNext, staysToCalm, stepOf, stretch } from "./advance.ts";
import { feel, lighten, rate } from "./discomfort.ts";
import type { SessionEvent } from "./event.ts";
import { absenceOf } from "./gap.ts";
import { graver } from "./gravity.ts";
import { fine, heard, hold, lookFor, resume, sayPressure } from "./hands-off.ts";
import type { SessionPlan } from "./plan.ts";
import { isHeld, type Session } from "./session.ts";
import { toiletPausesMax } from "./times.ts";

/** Begins a session. */
export const begin = (plan: SessionPlan, at: EpochMs): Session => {
  const first = plan.steps[0];
  assert(first !== undefined, "a plan has steps");
  return {
    plan,
    startedAt: at,
    seenAt: at,
    events: [{ type: "started", at }],
    track: [stretch(first, at)],
    step: 0,
    stepMs: 0,
    contactMs: 0,
    pause: null,
    strain: null,
    discomfortLow: null,
    discomfortLast: null,
    discomfortMax: null,
    calm: null,
    toiletPauses: 0,
    comfort: null,
    comfortAsked: 0,
    comfortMissed: 0,
    pressure: 1,
    pressureMax: plan.pressureMax ?? 1,
    pressureMost: 1,
    ended: null,
  };
};

/** The session again, from its plan and its events. The first event is `started`. */
export const replay = (plan: SessionPlan, events: readonly SessionEvent[]): Session => {
  const [first, ...rest] = events;
  assert(first?.type === "started", "a session starts with `started`");
  return rest.reduce(next, begin(plan, first.at));
};

/** What the session is after this event. An event that means nothing at this point changes nothing and is not kept. */
export const next = (session: Session, event: SessionEvent): Session => {
  if (event.type === "cameBack" || event.type === "closedOut") return backFromAway(session, event);
  const now = advance(session, event.at);
  return keep(now.ended ? afterwards(now, event) : during(now, event), now, event);
};

/** An event is kept with the time the session gives it, so that time in a record never runs backwards. */
const keep = (changed: Session, before: Session, event: SessionEvent): Session => {
  if (changed === before) return before;
  const at = Math.max(event.at, before.seenAt, before.events.at(-1)?.at ?? 0) as EpochMs;
  return advance({ ...changed, events: [...changed.events, { ...event, at }] }, at);
};

/** Nothing leaves the end. What it was may still be named, and the gravest name stands. */
const afterwards = (session: Session, event: SessionEvent): Session => {
  if (event.type !== "named" || session.ended === null) return session;
  return { ...session, ended: { ...session.ended, by: graver(session.ended.by, event.rule) } };
};

const during = (session: Session, event: Exclude<SessionEvent, { lastSeenAt: EpochMs }>): Session => {
  switch (event.type) {
    case "stopped":
      return event.rule === "st-urge" ? toToilet(session) : end(session, event.rule, "stopped");
    case "paused":
      if (event.why === "toilet") return toToilet(session);
      return session.pause ? session : { ...heard(session), pause: { why: event.why, since: session.seenAt } };
    case "resumed":
      return resume(session, event.by);
    case "held":
      return hold(session, event.why);
    case "comfort":
      return fine(session);
    case "signal":
      return sayPressure(session, event.signal);
    case "looked":
      return lookFor(session, event.where, event.blood);
    case "rated":
      return rate(heard(session), event.discomfort);
    case "spotNamed":
      return stepOf(session).check === "spot" ? rate(heard(session), event.discomfort) : session;
    case "lightened":
      return lighten(session);
    case "felt":
      return feel(heard(session), event.how);
    case "calmRated":
      assert(Number.isInteger(event.calm) && event.calm >= 0 && event.calm <= 10, "calm is a whole number from 0 to 10");
      return { ...session, calm: event.calm };
    case "skipped":
      return mayMoveOn(session) ? enterNext(heard(session)) : session;
    case "warmSkipped":
      return session.pause === null && stepOf(session).check === "heat" ? enterNext(session) : session;
    case "started":
    case "named":
      return session;
    default:
      return unreachable(event);
  }
};

/** Moving on early is the person's choice, but never instead of becoming calm, and never to a shorter rest than the least. */
export const mayMoveOn = (session: Session): boolean =>
  session.ended === null &&
  session.pause === null &&
  (session.strain === null || session.plan.steps[session.step + 1]?.contact !== true) &&
  !staysToCalm(session) &&
  session.stepMs >= stepOf(session).leaveAfterSeconds * 1000;

/** st-urge: the toilet once, then on; a second time the session ends. */
const toToilet = (session: Session): Session => {
  if (session.pause?.why === "toilet") return session;
  if (session.toiletPauses >= toiletPausesMax) return end(session, "st-urge", "stopped");
  const since = session.pause?.since ?? session.seenAt;
  return { ...heard(session), toiletPauses: session.toiletPauses + 1, pause: { why: "toilet", since } };
};

/**
 * While nobody watched, the hand counts as lifted from the last moment that was seen. A precaution of ours.
 * Whatever is asked for, going on is only possible after a short absence that a clock can vouch for.
 */
const backFromAway = (session: Session, { type, at, lastSeenAt }: Away): Session => {
  const left = advance(session, lastSeenAt);
  if (left.ended) return left;
  const closedOut: Away = { type: "closedOut", at, lastSeenAt: left.seenAt };
  const absence = absenceOf(left, at);
  if (type === "closedOut" || absence !== "short") return keep(end(left, null, "closed-out"), left, closedOut);
  const handsWereOff = left.pause !== null && !isHeld(left.pause);
  const lifted = !handsWereOff && stepOf(left).contact ? enterNext(left) : left;
  const back = advance({ ...lifted, pause: lifted.pause ?? { why: "away", since: lifted.seenAt } }, at);
  return keep(back.ended ? back : heard({ ...back, pause: null }), left, { type, at, lastSeenAt: left.seenAt });
};
type Away = Extract<SessionEvent, { lastSeenAt: EpochMs }>;
