import { end, enterNext, stepOf } from "./advance.ts";
import type { Blood, Signal } from "./event.ts";
import { isHeld, type HeldWhy, type Pressure, type Session } from "./session.ts";

/** Hands off for now. What was only paused stays so: hands are off there already. */
export const hold = (session: Session, why: HeldWhy): Session =>
  session.pause ? session : { ...session, comfort: null, pause: { why, since: session.seenAt } };

/** Someone who has just answered anything is there. */
export const heard = (session: Session): Session =>
  session.comfort === null && session.comfortMissed === 0 ? session : { ...session, comfort: null, comfortMissed: 0 };

/** A comfort check answered with "fine". Without a question it means nothing. */
export const fine = (session: Session): Session => (session.comfort === null ? session : heard(session));

/** The receiver's word. Firmer is one step, never above what was agreed, and never while something is too much. */
export const sayPressure = (session: Session, signal: Signal): Session => {
  if (session.pause || !stepOf(session).contact) return session;
  const now = heard(session);
  if (signal === "softer") return { ...now, pressure: softer(now.pressure) };
  if (signal === "good" || session.strain) return { ...now };
  const pressure = Math.min(now.pressureMax, now.pressure + 1) as Pressure;
  return { ...now, pressure, pressureMost: Math.max(now.pressureMost, pressure) as Pressure };
};

export const softer = (pressure: Pressure): Pressure => Math.max(1, pressure - 1) as Pressure;

/** With a partner going on is the receiver's to say. After a hold the hand was lifted, so contact that was cut off is over. */
export const resume = (session: Session, by: "receiver" | undefined): Session => {
  if (session.pause === null || (session.plan.mode !== "external-self" && by !== "receiver")) return session;
  const on = { ...session, pause: null, comfortMissed: 0 };
  return isHeld(session.pause) && stepOf(session).contact ? enterNext(on) : on;
};

/** Blood on the glove or in the urine ends the session in the words that belong to it (safety.md section 5). */
export const lookFor = (session: Session, where: "glove" | "urine", blood: Blood): Session => {
  if (stepOf(session).check !== where) return session;
  if (blood === "none") return { ...session };
  return end(session, where === "glove" && blood === "smear" ? "st-blood-smear" : "st-blood-flow", "stopped");
};
