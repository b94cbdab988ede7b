import type { EpochMs } from "#base";
import type { SessionEvent } from "./event.ts";
import type { SessionPlan } from "./plan.ts";
import type { Phase, Side } from "./protocol.ts";
import type { StopRuleId } from "./stop-rule.ts";

/** A session as far as its events tell. Times are read from it with look(). */
export interface Session {
  readonly plan: SessionPlan;
  readonly startedAt: EpochMs;
  /** No time before this one comes back, whatever a clock says. */
  readonly seenAt: EpochMs;
  readonly events: readonly SessionEvent[];
  /** Steps as they were really entered. The last one is still open until the session has ended. */
  readonly track: readonly Stretch[];
  readonly step: number;
  /** Time spent in the step, pauses left out. */
  readonly stepMs: number;
  readonly contactMs: number;
  readonly pause: Pause | null;
  readonly strain: Strain | null;
  /** The lowest discomfort named in this stretch of contact. */
  readonly discomfortLow: number | null;
  readonly discomfortLast: number | null;
  readonly discomfortMax: number | null;
  readonly calm: number | null;
  readonly toiletPauses: number;
  /** A comfort check that waits for an answer, and when it opened in this step. */
  readonly comfort: { readonly openedMs: number } | null;
  /** Comfort checks that were opened in this step. */
  readonly comfortAsked: number;
  /** Comfort checks in a row without an answer. */
  readonly comfortMissed: number;
  /** How firm the giver presses. It rises only by the receiver's word. */
  readonly pressure: Pressure;
  readonly pressureMax: Pressure;
  /** The firmest it was. */
  readonly pressureMost: Pressure;
  readonly ended: Ending | null;
}

export interface Stretch {
  readonly phase: Phase;
  readonly side?: Side;
  readonly hold?: number;
  readonly from: EpochMs;
}

export interface Pause {
  readonly why: PauseWhy;
  readonly since: EpochMs;
}

/**
 * sound: something loud was heard. no-answer: nobody answered whether it is fine. offered: the answer was "stop?". cut-off: the other
 * phone can no longer be heard. These are held: contact is over, and going on needs a deliberate tap.
 */
export const heldWhys = ["sound", "no-answer", "offered", "cut-off"] as const;
export type HeldWhy = (typeof heldWhys)[number];
export type PauseWhy = "toilet" | "pause" | "away" | HeldWhy;
export const isHeld = (pause: Pause | null): boolean => pause !== null && (heldWhys as readonly string[]).includes(pause.why);

/** 1 is as light as can be felt. */
export type Pressure = 1 | 2 | 3;

/** Discomfort above the limit, or rising: it eases in time, or the session ends. */
export interface Strain {
  readonly msLeft: number;
  readonly lightened: boolean;
}

export interface Ending {
  readonly at: EpochMs;
  /** The stop rule, or null when none was needed. */
  readonly by: StopRuleId | null;
  readonly how: EndedHow;
}

export const endedHows = ["finished", "stopped", "discomfort", "contact-cap", "long-pause", "not-calm", "held", "closed-out"] as const;
export type EndedHow = (typeof endedHows)[number];
