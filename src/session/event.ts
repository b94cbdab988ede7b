import type { EpochMs } from "#base";
import type { Side } from "./protocol.ts";
import type { StopRuleId } from "./stop-rule.ts";

/** What happened, and when. What it means is decided in next(). */
export type SessionEvent = { readonly at: EpochMs } & Happening;

export type Happening =
  | { readonly type: "started" }
  | { readonly type: "rated"; readonly discomfort: number }
  | { readonly type: "calmRated"; readonly calm: number }
  | { readonly type: "spotNamed"; readonly side: Side; readonly where: "front" | "back"; readonly discomfort: number }
  /** "I have gone lighter." */
  | { readonly type: "lightened" }
  /** The answer to "does it ease, stay or rise?" */
  | { readonly type: "felt"; readonly how: "eased" | "stayed" | "rose" }
  /** Move on from the step that runs. */
  | { readonly type: "skipped" }
  | { readonly type: "warmSkipped" }
  | { readonly type: "paused"; readonly why: "toilet" | "pause" }
  /** With a partner only the receiver's own word goes on. */
  | { readonly type: "resumed"; readonly by?: "receiver" }
  /** Contact ends for now: something loud, a wish to be asked, or the line to the other phone is cut. */
  | { readonly type: "held"; readonly why: "sound" | "offered" | "cut-off" }
  /** The answer to a comfort check. */
  | { readonly type: "comfort"; readonly how: "fine" }
  /** The receiver's word on how firm it is. */
  | { readonly type: "signal"; readonly signal: Signal }
  /** A look at the glove, or at the urine after. */
  | { readonly type: "looked"; readonly where: "glove" | "urine"; readonly blood: Blood }
  | { readonly type: "stopped"; readonly rule: StopRuleId }
  /** After the end: what it was. The gravest that is named stands. */
  | { readonly type: "named"; readonly rule: StopRuleId }
  /** The app was gone since lastSeenAt, and the person goes on. */
  | { readonly type: "cameBack"; readonly lastSeenAt: EpochMs }
  /** The app was gone since lastSeenAt, and the session ends there. */
  | { readonly type: "closedOut"; readonly lastSeenAt: EpochMs };

export const signals = ["softer", "good", "firmer"] as const;
export type Signal = (typeof signals)[number];
export const bloods = ["none", "smear", "more"] as const;
export type Blood = (typeof bloods)[number];
