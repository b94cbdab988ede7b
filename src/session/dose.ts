import { err, ok, type Result } from "#base";
import type { Limits } from "#screen";
import type { Caps, Protocol } from "./protocol.ts";

/** How much contact a session has. */
export interface Dose {
  readonly mapSeconds: number;
  readonly holdSeconds: number;
  readonly holdsPerSide: number;
  readonly nearbySeconds: number;
}

/** The largest dose that the limits leave room for: what is optional goes first, then length, then the number of holds. */
export const doseWithin = (protocol: Protocol, caps: Caps, limits: Limits): Result<Dose, NoRoom> => {
  const doses = [...fromLargeToSmall(protocol, caps, limits)];
  const dose = doses.find((candidate) => contactSecondsOf(protocol, candidate) <= limits.contactSecondsMax);
  if (dose) return ok(dose);
  const { contactSecondsMax, holdsPerSideMax } = limits;
  const contactSecondsNeeded = contactSecondsOf(protocol, smallest(protocol));
  return err({ type: "NoRoom", contactSecondsMax, contactSecondsNeeded, holdsPerSideMax });
};
/** The limits leave less than the shortest session needs. */
export interface NoRoom {
  readonly type: "NoRoom";
  readonly contactSecondsMax: number;
  readonly contactSecondsNeeded: number;
  readonly holdsPerSideMax: number;
}

function* fromLargeToSmall({ phases: { map, hold, nearby } }: Protocol, caps: Caps, limits: Limits): Generator<Dose> {
  // "No steady pressure beside the sit-bones": nearby lies there, and holds stay as short as they can be. A precaution of ours.
  const sitBones = limits.avoid.includes("beside-sit-bones");
  const holdSeconds = sitBones ? hold.seconds.min : hold.seconds.usual;
  const most = Math.floor(limits.holdsPerSideMax);
  if (most < 1) return;
  const main = { mapSeconds: map.seconds.usual, holdSeconds, holdsPerSide: most, nearbySeconds: 0 };
  if (caps.nearby && !sitBones) yield { ...main, nearbySeconds: nearby.seconds.usual };
  yield main;
  yield { ...main, mapSeconds: map.seconds.min };
  for (let holdsPerSide = most; holdsPerSide >= 1; holdsPerSide--)
    yield { ...main, mapSeconds: map.seconds.min, holdSeconds: hold.seconds.min, holdsPerSide };
}

const smallest = ({ phases: { map, hold } }: Protocol): Dose => ({
  mapSeconds: map.seconds.min,
  holdSeconds: hold.seconds.min,
  holdsPerSide: 1,
  nearbySeconds: 0,
});

const contactSecondsOf = ({ sides }: Protocol, { mapSeconds, holdSeconds, holdsPerSide, nearbySeconds }: Dose) =>
  mapSeconds + sides.length * holdsPerSide * holdSeconds + nearbySeconds;
