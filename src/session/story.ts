import type { EpochMs } from "#base";
import type { Limits, Mode } from "#screen";
import type { Happening } from "./event.ts";
import type { Phase, Side } from "./protocol.ts";
import type { EndedHow } from "./session.ts";
import type { StopRuleId } from "./stop-rule.ts";

/** What the record keeps of a session. Moments inside it are milliseconds since it started. */
export interface SessionStory {
  readonly protocol: string;
  readonly mode: Mode;
  readonly half: boolean;
  readonly limits: Limits;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  /** The stop rule that ended it; null when it ran to its end, or was closed without one (see `how`). */
  readonly endedBy: StopRuleId | null;
  readonly how: EndedHow;
  readonly events: readonly StoryEvent[];
  readonly phases: readonly StoryPhase[];
  readonly contactSeconds: number;
  /** Holds that were begun, so a hold cut short counts. */
  readonly holds: { readonly left: number; readonly right: number };
  /** The highest number named, or null when none was. */
  readonly discomfortMax: number | null;
  readonly pressure?: 1 | 2 | 3;
}

export type StoryEvent = { readonly ms: number } & Happening;

export interface StoryPhase {
  readonly phase: Phase;
  readonly side?: Side;
  readonly hold?: number;
  readonly fromMs: number;
  readonly toMs: number;
}
