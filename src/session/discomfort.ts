import { assert } from "#base";
import { end, stepOf } from "./advance.ts";
import { softer } from "./hands-off.ts";
import type { Session, Strain } from "./session.ts";
import { easeWithinSeconds, riseMax, severePainMin } from "./times.ts";

/** A number for the discomfort: within the limit, too much, or severe. */
export const rate = (session: Session, discomfort: number): Session => {
  assert(Number.isInteger(discomfort) && discomfort >= 0 && discomfort <= 10, "discomfort is a whole number from 0 to 10");
  const named = { ...session, discomfortLast: discomfort, discomfortMax: Math.max(session.discomfortMax ?? 0, discomfort) };
  if (discomfort >= severePainMin) return end(named, "st-severe", "stopped");
  const { contact, phase, check } = stepOf(session);
  // A rise is told within one hold. While the spots are looked for, two numbers are two places.
  const low = check === "discomfort" ? Math.min(session.discomfortLow ?? discomfort, discomfort) : null;
  // Before the first touch and after the last, a number is his pain as he came, not what the hand does.
  const touched = contact || phase === "rest" || session.strain !== null;
  const tooMuch = touched && (discomfort > session.plan.limits.discomfortMax || (low !== null && discomfort - low >= riseMax));
  const pressure = tooMuch ? softer(session.pressure) : session.pressure;
  return { ...named, discomfortLow: low, pressure, strain: tooMuch ? (session.strain ?? fresh) : null };
};

/** Does it ease, stay or rise? "It eases" is not enough while the last number is above the limit. */
export const feel = (session: Session, how: "eased" | "stayed" | "rose"): Session => {
  const aboveLimit = session.discomfortLast !== null && session.discomfortLast > session.plan.limits.discomfortMax;
  if (how === "rose" && stepOf(session).contact) return { ...session, strain: session.strain ?? fresh };
  if (how === "eased" && session.strain && !aboveLimit) return { ...session, strain: null };
  return { ...session };
};

/** Going lighter is noted; it buys no time. Only a lower number, or "it eases", does. */
export const lighten = (session: Session): Session => ({
  ...session,
  pressure: softer(session.pressure),
  strain: session.strain && { ...session.strain, lightened: true },
});

const fresh: Strain = { msLeft: easeWithinSeconds * 1000, lightened: false };
