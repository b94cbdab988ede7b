import { ok, type Result } from "#base";
import type { Avoid, Limits, Mode } from "#screen";
import { doseWithin, type NoRoom } from "./dose.ts";
import { layOut, type Step } from "./lay-out.ts";
import type { Caps, CueId, Protocol } from "./protocol.ts";
import { externalPartner } from "./protocols/external-partner.ts";
import { externalSelf } from "./protocols/external-self.ts";
import { planInternal } from "./protocols/internal.ts";
import type { Pressure } from "./session.ts";

/** A session laid out in steps, before it begins. It already keeps every limit; the machine holds the caps a second time. */
export interface SessionPlan {
  readonly protocol: string;
  readonly mode: Mode;
  /** One of the first sessions, at half dose. */
  readonly half: boolean;
  /** What this session keeps to: the strictest over the protocol, the dose and the gate. */
  readonly limits: Limits;
  readonly steps: readonly Step[];
  readonly seconds: number;
  readonly contactSeconds: number;
  /** Where hands stay away today. */
  readonly reminders: readonly CueId[];
  /** Comfort checks in a row that may stay without an answer before the session is held. */
  readonly missesMax?: number;
  /** With a partner: the firmest that was agreed. */
  readonly pressureMax?: Pressure;
}

export interface PlanRequest {
  readonly mode: Mode;
  readonly limits: Limits;
  /** Sessions with any contact done so far, whatever their kind. */
  readonly sessionsDone: number;
  /** Alone: be asked in the rests whether it is still fine. With a partner that is always asked. */
  readonly asks?: boolean;
  /** With a partner: what was agreed. It only narrows. */
  readonly agreed?: AgreedLimits;
}

export interface AgreedLimits {
  readonly minutes: number;
  readonly pressureMax: Pressure;
  /** The place nearby (inner thigh, buttock) is part of it. */
  readonly nearby: boolean;
}

/** Lays a session out within the dose of its number and the limits of the gate, or says why there is none. */
export const planSession = ({ mode, limits, sessionsDone, asks = false, agreed }: PlanRequest): Result<SessionPlan, NoRoom> => {
  if (mode === "internal") return ok(planInternal(limits));
  const protocol = mode === "external-self" ? externalSelf : externalPartner;
  const half = !(sessionsDone >= protocol.halfSessions); // A number that is none counts as a first session.
  const caps = half ? protocol.caps.half : protocol.caps.full;
  const nearby = caps.nearby && (agreed?.nearby ?? true);
  const kept = strictest(
    protocol,
    caps,
    agreed ? { ...limits, contactSecondsMax: Math.min(limits.contactSecondsMax, agreed.minutes * 60) } : limits,
  );
  const dose = doseWithin(protocol, { ...caps, nearby }, kept);
  if (!dose.ok) return dose;
  const isAsked = protocol.comfort.always || asks;
  const steps = layOut(protocol, kept, dose.value, isAsked);
  return ok({
    protocol: protocol.version,
    mode,
    half,
    limits: kept,
    steps,
    seconds: sum(steps),
    contactSeconds: sum(steps.filter((step) => step.contact)),
    reminders: reminders.filter(([avoid]) => kept.avoid.includes(avoid)).map(([, cue]) => cue),
    ...(isAsked ? { missesMax: protocol.comfort.missesMax } : {}),
    ...(mode === "external-partner"
      ? { pressureMax: Math.min(agreed?.pressureMax ?? 1, Math.max(1, kept.discomfortMax)) as Pressure }
      : {}),
  });
};

const strictest = (protocol: Protocol, caps: Caps, limits: Limits): Limits => ({
  contactSecondsMax: Math.min(limits.contactSecondsMax, caps.contactSeconds),
  discomfortMax: Math.min(limits.discomfortMax, protocol.discomfortMax),
  holdsPerSideMax: Math.min(limits.holdsPerSideMax, caps.holdsPerSide),
  avoid: [...new Set([...protocol.avoid, ...limits.avoid])],
});

const reminders = [
  ["midline", "cue-avoid-midline"],
  ["genitals", "cue-avoid-genitals"],
  ["anus", "cue-avoid-anus"],
  ["anus-2cm", "cue-avoid-anus-2cm"],
  ["beside-sit-bones", "cue-avoid-beside-sit-bones"],
] as const satisfies readonly (readonly [Avoid, CueId])[];

const sum = (steps: readonly Step[]) => steps.reduce((seconds, step) => seconds + step.seconds, 0);
