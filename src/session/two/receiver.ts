import type { EpochMs } from "#base";
import { advance } from "../advance.ts";
import type { Happening } from "../event.ts";
import { look } from "../look.ts";
import type { Session } from "../session.ts";
import type { GiverSays, Show } from "./says.ts";

/** What the giver's phone is shown of a session: what to do now, and nothing of why. */
export const showOf = (session: Session, at: EpochMs): Show => {
  const view = look(session, at);
  const { step, strain, lastSignal } = view;
  // Too much is told as what it means for the hand: softer. Which number it was stays here.
  const said = strain ? "softer" : lastSignal;
  return {
    turn: turnOf(session, at),
    is: view.ended ? "over" : view.paused === null ? "running" : "paused",
    phase: step.phase,
    ...(step.side === undefined ? {} : { side: step.side }),
    secondsLeft: Math.max(0, view.secondsLeftInStep),
    asks: view.asksComfort,
    pressure: strain ? 1 : view.pressure,
    ...(said === null ? {} : { said }),
  };
};

/**
 * What the giver's word means for the session; `null` when nothing has to change. Only the receiver's phone decides anything. Who has
 * not agreed yet is a page that came in during the session: no hand belongs to it until then.
 */
export const giverWord = (session: Session, says: GiverSays, at: EpochMs): Happening | null => {
  const now = advance(session, at);
  if (now.ended) return null;
  if (says.stopped || says.agrees === "no") return { type: "stopped", rule: "st-word" };
  if (says.agrees === "reading") return cutOff(now, at);
  return says.off === turnOf(now, at) && now.pause === null ? { type: "paused", why: "pause" } : null;
};

/** What a cut line means: hands off, until the receiver says go on. */
export const cutOff = (session: Session, at: EpochMs): Happening | null => {
  const now = advance(session, at);
  return now.ended || now.pause ? null : { type: "held", why: "cut-off" };
};

/** How often it was gone on with. A hand that came off in one turn stays off until the next. */
const turnOf = (session: Session, at: EpochMs): number =>
  advance(session, at).events.filter(({ type }) => type === "resumed" || type === "cameBack").length;
