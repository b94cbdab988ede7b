import { assert } from "#base";
import type { Limits } from "#screen";
import type { Dose } from "./dose.ts";
import type { Check, CueId, Line, Phase, Protocol, ProtocolLine, Side } from "./protocol.ts";

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
}

/** The steps of a session with this dose, in order: holds alternate sides, and a rest follows each. */
export const layOut = (protocol: Protocol, limits: Limits, dose: Dose): readonly Step[] => {
  const bare: Bare[] = [{ phase: "settle", seconds: protocol.phases.settle.seconds.usual }];
  if (!limits.avoid.includes("heat")) bare.push({ phase: "warm", seconds: protocol.phases.warm.seconds.usual });
  bare.push({ phase: "map", seconds: dose.mapSeconds });
  for (let hold = 1; hold <= dose.holdsPerSide; hold++)
    for (const side of protocol.sides) {
      bare.push({ phase: "hold", seconds: dose.holdSeconds, side, hold, holdsPerSide: dose.holdsPerSide });
      bare.push({ phase: "rest", seconds: protocol.phases.rest.seconds.usual });
    }
  if (dose.nearbySeconds > 0) bare.push({ phase: "nearby", seconds: dose.nearbySeconds });
  bare.push({ phase: "close", seconds: protocol.phases.close.seconds.usual });
  const light = limits.discomfortMax < protocol.discomfortMax;
  return bare.map((step, index) => finish(protocol, step, index, bare[index + 1], light));
};

type Bare = Pick<Step, "phase" | "seconds" | "side" | "hold" | "holdsPerSide">;

const finish = (protocol: Protocol, step: Bare, index: number, following: Bare | undefined, light: boolean): Step => {
  const { leaveAfterSeconds, contact, check, lines } = protocol.phases[step.phase];
  const said = lines.filter((line) => fits(line, step, following, light)).map((line) => placed(line, step.seconds));
  const first = said[0];
  assert(first?.fromSeconds === 0, `${step.phase} says something from its first second`);
  return { id: idOf(step, index), ...step, leaveAfterSeconds, contact, cue: first.cue, lines: said, ...(check ? { check } : {}) };
};

const idOf = ({ phase, side, hold }: Bare, index: number) =>
  phase === "hold" ? `hold-${side}-${hold}` : phase === "rest" ? `rest-${index}` : phase;

const fits = (line: ProtocolLine, step: Bare, following: Bare | undefined, light: boolean) =>
  (line.side === undefined || line.side === step.side) &&
  (line.nextSide === undefined || line.nextSide === following?.side) &&
  (line.light === undefined || line.light === light);

const placed = ({ from, cue }: ProtocolLine, seconds: number): Line => ({
  fromSeconds: "seconds" in from ? from.seconds : "share" in from ? Math.round(seconds * from.share) : seconds - from.beforeEnd,
  cue,
});
