import { assert } from "#base";
import type { Limits } from "#screen";
import type { Dose } from "./dose.ts";
import type { Check, CueId, Line, Moment, Phase, PhaseOfProtocol, Protocol, ProtocolLine, Side } from "./protocol.ts";
import { comfortAnswerSeconds } from "./times.ts";

export interface Step {
  /** For example hold-left-2. */
  readonly id: string;
  readonly phase: Phase;
  readonly side?: Side;
  /** 1-based, for this side. */
  readonly hold?: number;
  readonly holdsPerSide?: number;
  readonly seconds: number;
  readonly leaveAfterSeconds: number;
  readonly contact: boolean;
  /** The first line. */
  readonly cue: CueId;
  /** All lines with the second they start at; the first is `cue`. */
  readonly lines: readonly Line[];
  readonly check?: Check;
  /** Seconds at which a comfort check opens. */
  readonly comfort?: readonly number[];
}

/** The steps of a session with this dose, in order: holds alternate sides, and a rest follows each. */
export const layOut = (protocol: Protocol, limits: Limits, dose: Dose, asks = true): readonly Step[] => {
  const { settle, warm, contact } = protocol.phases;
  const bare: Bare[] = [{ phase: "settle", seconds: settle.seconds.usual }];
  if (warm && !limits.avoid.includes("heat")) bare.push({ phase: "warm", seconds: warm.seconds.usual });
  if (contact) bare.push({ phase: "contact", seconds: contact.seconds.usual });
  bare.push({ phase: "map", seconds: dose.mapSeconds });
  for (let hold = 1; hold <= dose.holdsPerSide; hold++)
    for (const side of protocol.sides) {
      bare.push({ phase: "hold", seconds: dose.holdSeconds, side, hold, holdsPerSide: dose.holdsPerSide });
      bare.push({ phase: "rest", seconds: protocol.phases.rest.seconds.usual });
    }
  if (dose.nearbySeconds > 0) bare.push({ phase: "nearby", seconds: dose.nearbySeconds });
  bare.push({ phase: "close", seconds: protocol.phases.close.seconds.usual });
  const light = limits.discomfortMax < protocol.discomfortMax;
  return bare.map((step, index) => {
    const phase = protocol.phases[step.phase];
    assert(phase !== undefined, "a phase that is laid out is part of the protocol");
    return finish(phase, step, { index, following: bare[index + 1], light, asks });
  });
};

type Bare = Pick<Step, "seconds" | "side" | "hold" | "holdsPerSide"> & { readonly phase: keyof Protocol["phases"] };

interface Around {
  readonly index: number;
  readonly following: Bare | undefined;
  readonly light: boolean;
  readonly asks: boolean;
}

const finish = (phase: PhaseOfProtocol, step: Bare, around: Around): Step => {
  const { leaveAfterSeconds, contact, check, lines, comfort = [] } = phase;
  const said = lines
    .filter((line) => fits(line, step, around))
    .map(({ from, cue }) => ({ fromSeconds: secondOf(from, step.seconds), cue }));
  const first = said[0];
  assert(first?.fromSeconds === 0, `${step.phase} says something from its first second`);
  const asked = around.asks ? comfort.flatMap((moment) => secondsOf(moment, step.seconds)) : [];
  return {
    id: idOf(step, around.index),
    ...step,
    leaveAfterSeconds,
    contact,
    cue: first.cue,
    lines: said,
    ...(check ? { check } : {}),
    ...(asked.length > 0 ? { comfort: asked } : {}),
  };
};

const idOf = ({ phase, side, hold }: Bare, index: number) =>
  phase === "hold" ? `hold-${side}-${hold}` : phase === "rest" ? `rest-${index}` : phase;

const fits = (line: ProtocolLine, step: Bare, { following, light }: Around) =>
  (line.side === undefined || line.side === step.side) &&
  (line.nextSide === undefined || line.nextSide === following?.side) &&
  (line.light === undefined || line.light === light);

const secondOf = (from: ProtocolLine["from"], seconds: number): number =>
  "seconds" in from ? from.seconds : "share" in from ? Math.round(seconds * from.share) : seconds - from.beforeEnd;

/** A question is asked only where its time to answer lies within the step. */
const secondsOf = (moment: Moment, seconds: number): readonly number[] => {
  const last = seconds - comfortAnswerSeconds;
  if (!("every" in moment)) return [secondOf(moment, seconds)].filter((second) => second >= 0 && second <= last);
  const times = Math.max(0, Math.floor(last / moment.every));
  return Array.from({ length: times }, (_, index) => (index + 1) * moment.every);
};
