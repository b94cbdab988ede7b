import { err, ok, type Result } from "#base";
import type { Avoid, Limits, Mode } from "#screen";
import { doseWithin, type NoRoom } from "./dose.ts";
import { layOut, type Step } from "./lay-out.ts";
import type { Caps, CueId, Protocol } from "./protocol.ts";
import { externalSelf } from "./protocols/external-self.ts";

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
}

export interface PlanRequest {
  readonly mode: Mode;
  readonly limits: Limits;
  /** Sessions with any contact done so far, whatever their kind. */
  readonly sessionsDone: number;
}

/** Lays a session out within the dose of its number and the limits of the gate, or says why there is none. */
export const planSession = ({ mode, limits, sessionsDone }: PlanRequest): Result<SessionPlan, NotYet | NoRoom> => {
  const protocol = protocols[mode];
  if (protocol === undefined) return err({ type: "NotYet", mode });
  const half = !(sessionsDone >= protocol.halfSessions); // A number that is none counts as a first session.
  const caps = half ? protocol.caps.half : protocol.caps.full;
  const kept = strictest(protocol, caps, limits);
  const dose = doseWithin(protocol, caps, kept);
  if (!dose.ok) return dose;
  const steps = layOut(protocol, kept, dose.value);
  return ok({
    protocol: protocol.version,
    mode,
    half,
    limits: kept,
    steps,
    seconds: sum(steps),
    contactSeconds: sum(steps.filter((step) => step.contact)),
    reminders: reminders.filter(([avoid]) => kept.avoid.includes(avoid)).map(([, cue]) => cue),
  });
};

/** This kind of session comes with a later version. */
export interface NotYet {
  readonly type: "NotYet";
  readonly mode: Mode;
}

const protocols: { readonly [M in Mode]?: Protocol } = { "external-self": externalSelf };

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
