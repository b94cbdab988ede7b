import { err, type Result } from "#base";
import type { Limits, Mode } from "#screen";
import type { Check, CueId, Line, Phase, Side } from "./protocol.ts";

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

export interface PlanRequest {
  readonly mode: Mode;
  readonly limits: Limits;
  /** Sessions of any kind done so far. */
  readonly sessionsDone: number;
}

export const planSession = (request: PlanRequest): Result<SessionPlan, NotYet | NoRoom> => err({ type: "NotYet", mode: request.mode });

/** This kind of session comes with a later version. */
export interface NotYet {
  readonly type: "NotYet";
  readonly mode: Mode;
}
/** The limits leave less contact time than the shortest session needs. */
export interface NoRoom {
  readonly type: "NoRoom";
  readonly contactSecondsMax: number;
  readonly contactSecondsNeeded: number;
  readonly holdsPerSideMax: number;
}
