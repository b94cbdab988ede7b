import type { Avoid, Mode } from "#screen";
import type { WordId } from "#words";

export const phases = ["settle", "warm", "contact", "map", "hold", "rest", "nearby", "work", "out", "close"] as const;
export type Phase = (typeof phases)[number];
export type Side = "left" | "right";

/** A line that is shown, or spoken, while a step runs. Every cue is a plain sentence. */
export type CueId = Extract<WordId<"session">, `cue-${string}`>;

/** What the person is asked while a step runs. */
export const checks = ["calm", "heat", "spot", "discomfort", "dizzy", "work", "glove", "urine"] as const;
export type Check = (typeof checks)[number];

/** What a session of holds and rests is made of. */
type PressingPhase = Exclude<Phase, "warm" | "contact" | "work" | "out">;

/** One kind of session as data (technique.md section 3). A new kind is a new file in protocols/. */
export interface Protocol {
  /** Kept in every record, so that an old session is read by the rules it was done under. */
  readonly version: string;
  readonly mode: Mode;
  readonly phases: { readonly [P in PressingPhase]: PhaseOfProtocol } & {
    readonly warm?: PhaseOfProtocol;
    /** With a partner: the hand rests, over cover, before anything is pressed. */
    readonly contact?: PhaseOfProtocol;
  };
  /** Comfort checks: always asked, or only if the person wants them; and how many in a row may stay without an answer. */
  readonly comfort: { readonly always: boolean; readonly missesMax: number };
  /** The side of each hold in a round; rounds repeat up to the number of holds. */
  readonly sides: readonly Side[];
  readonly caps: { readonly full: Caps; readonly half: Caps };
  /** So many first sessions run under the half caps. */
  readonly halfSessions: number;
  readonly discomfortMax: number;
  /** Never touched in this kind of session. */
  readonly avoid: readonly Avoid[];
  /** What the record keeps of a session of this kind. */
  readonly records: readonly ("calm" | "warm" | "spot" | "discomfort" | "side" | "holds" | "minutes" | "pain-after")[];
}

export interface PhaseOfProtocol {
  readonly seconds: { readonly min: number; readonly usual: number; readonly max: number };
  /** The person may move on after so many seconds. */
  readonly leaveAfterSeconds: number;
  /** Pressure on tissue, however light. */
  readonly contact: boolean;
  /** The person may leave it out. */
  readonly optional?: true;
  readonly lines: readonly ProtocolLine[];
  readonly check?: Check;
  /** When the person is asked whether it is still fine. */
  readonly comfort?: readonly Moment[];
}

/** Seconds from the start of a step, a share of it, seconds before its end, or again and again. */
export type Moment = ProtocolLine["from"] | { readonly every: number };

/** A line, and when it is said: seconds from the start of the step, a share of it, or seconds before its end. */
export interface ProtocolLine {
  readonly from: { readonly seconds: number } | { readonly share: number } | { readonly beforeEnd: number };
  readonly cue: CueId;
  /** Only in a step on this side. */
  readonly side?: Side;
  /** Only when the next step is on this side. */
  readonly nextSide?: Side;
  /** Only when the limit is below the protocol's own (true), or only when it is not (false). */
  readonly light?: boolean;
}

/** A line of a step that has been laid out. */
export interface Line {
  readonly fromSeconds: number;
  readonly cue: CueId;
}

export interface Caps {
  readonly contactSeconds: number;
  readonly holdsPerSide: number;
  /** Whether the optional place nearby is offered. */
  readonly nearby: boolean;
}
