import { assert, type EpochMs } from "#base";
import { calmMin } from "#prepare";
import { graver } from "./gravity.ts";
import type { Step } from "./lay-out.ts";
import { isHeld, type EndedHow, type Session, type Stretch } from "./session.ts";
import type { StopRuleId } from "./stop-rule.ts";
import { comfortAnswerSeconds, heldSecondsMax, pauseSecondsMax, settleSecondsMax } from "./times.ts";

/**
 * Lets time pass up to `to`, through as many steps as fit. Looking twice on the way gives the same as looking once,
 * and a clock that shows an earlier time than before changes nothing.
 */
export const advance = (session: Session, to: EpochMs): Session => {
  let now = session;
  while (now.ended === null) {
    const due = dueIn(now);
    if (now.seenAt + due.ms > to) return to > now.seenAt ? pass(now, to - now.seenAt) : now;
    now = due.happens(pass(now, due.ms));
  }
  return now;
};

export const stepOf = ({ plan, step }: Session): Step => {
  const found = plan.steps[step];
  assert(found !== undefined, "a running session stands on a step of its plan");
  return found;
};

/** The person rated himself not calm while settling: the session stays there. */
export const staysToCalm = (session: Session): boolean =>
  stepOf(session).check === "calm" && session.calm !== null && session.calm < calmMin;

/** Goes to the step after this one; after the last, the session is finished. */
export const enterNext = (session: Session): Session => {
  const next = session.plan.steps[session.step + 1];
  if (next === undefined) return end(session, null, "finished");
  // Each new place begins as light as can be; only the receiver's word makes it firmer.
  const anew = { stepMs: 0, discomfortLow: null, comfort: null, comfortAsked: 0, pressure: 1 } as const;
  return { ...session, ...anew, step: session.step + 1, track: [...session.track, stretch(next, session.seenAt)] };
};

/** Ends the session now. However it ends, discomfort that nobody has called eased is not taken for eased. */
export const end = (session: Session, rule: StopRuleId | null, how: EndedHow): Session => {
  if (session.ended) return session;
  const by = session.strain ? graver(rule, "st-pain3") : rule;
  return { ...session, pause: null, strain: null, comfort: null, ended: { at: session.seenAt, by, how } };
};

export const stretch = ({ phase, side, hold }: Step, from: EpochMs): Stretch => ({
  phase,
  from,
  ...(side === undefined ? {} : { side }),
  ...(hold === undefined ? {} : { hold }),
});

interface Due {
  readonly ms: number;
  readonly happens: (session: Session) => Session;
}

/** What happens next by itself, and in how long. When two things fall on the same moment, the more careful one counts. */
const dueIn = (session: Session): Due => {
  const { pause, strain, seenAt } = session;
  if (pause) {
    const held = isHeld(pause);
    const ms = inTime(pause.since + (held ? heldSecondsMax : pauseSecondsMax) * 1000 - seenAt);
    return { ms, happens: (then) => end(then, null, held ? "held" : "long-pause") };
  }
  const step = stepOf(session);
  const settling = staysToCalm(session);
  const stepEnds: Due = {
    ms: inTime((settling ? settleSecondsMax : step.seconds) * 1000 - session.stepMs),
    happens: settling ? (then) => end(then, null, "not-calm") : enterNext,
  };
  const capReached: Due = {
    ms: step.contact ? inTime(session.plan.limits.contactSecondsMax * 1000 - session.contactMs) : Infinity,
    happens: (then) => end(then, "st-limit", "contact-cap"),
  };
  const notEased: Due = { ms: strain?.msLeft ?? Infinity, happens: (then) => end(then, "st-pain3", "discomfort") };
  return [notEased, comfortDue(session), stepEnds, capReached].reduce((first, other) => (other.ms < first.ms ? other : first));
};

/** A comfort check opens at its second. Too many without an answer, and the session is held. */
const comfortDue = ({ plan, step, stepMs, comfort, comfortAsked }: Session): Due => {
  if (comfort)
    return {
      ms: inTime(comfort.openedMs + comfortAnswerSeconds * 1000 - stepMs),
      happens: (then) => missed(then, plan.missesMax ?? Infinity),
    };
  const opens = plan.steps[step]?.comfort?.[comfortAsked];
  if (opens === undefined) return { ms: Infinity, happens: (then) => then };
  return {
    ms: inTime(opens * 1000 - stepMs),
    happens: (then) => ({ ...then, comfort: { openedMs: then.stepMs }, comfortAsked: then.comfortAsked + 1 }),
  };
};

const missed = (session: Session, missesMax: number): Session => {
  const comfortMissed = session.comfortMissed + 1;
  const without = { ...session, comfort: null, comfortMissed };
  return comfortMissed >= missesMax ? { ...without, pause: { why: "no-answer", since: session.seenAt } } : without;
};

const inTime = (ms: number) => Math.max(0, ms);

const pass = (session: Session, ms: number): Session => {
  const seenAt = (session.seenAt + ms) as EpochMs;
  if (session.pause) return { ...session, seenAt };
  return {
    ...session,
    seenAt,
    stepMs: session.stepMs + ms,
    contactMs: session.contactMs + (stepOf(session).contact ? ms : 0),
    strain: session.strain && { ...session.strain, msLeft: session.strain.msLeft - ms },
  };
};
