import { assert, type EpochMs } from "#base";
import type { Limits, Mode } from "#screen";
import { advance } from "./advance.ts";
import type { Happening, SessionEvent } from "./event.ts";
import type { Phase, Side } from "./protocol.ts";
import type { EndedHow, Session } from "./session.ts";
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
  /** A second that was begun counts. */
  readonly contactSeconds: number;
  /** Holds that were begun, so a hold cut short counts. */
  readonly holds: { readonly left: number; readonly right: number };
  /** The highest number named, or null when none was. */
  readonly discomfortMax: number | null;
  readonly pressure?: 1 | 2 | 3;
}

export type StoryEvent = { readonly ms: number } & StoryHappening;
type StoryHappening = Exclude<Happening, Away> | { readonly type: Away["type"]; readonly lastSeenMs: number };
type Away = Extract<Happening, { lastSeenAt: EpochMs }>;

export interface StoryPhase {
  readonly phase: Phase;
  readonly side?: Side;
  readonly hold?: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Tells a session that has ended by `at`. One that still runs has no story yet: close it first. */
export const storyOf = (session: Session, at: EpochMs): SessionStory => {
  const now = advance(session, at);
  const { plan, startedAt, ended } = now;
  assert(ended !== null, "only a session that has ended is told");
  return {
    protocol: plan.protocol,
    mode: plan.mode,
    half: plan.half,
    limits: plan.limits,
    startedAt,
    endedAt: ended.at,
    endedBy: ended.by,
    how: ended.how,
    events: now.events.map((event) => told(event, startedAt)),
    phases: phasesOf(now, ended.at),
    contactSeconds: Math.ceil(now.contactMs / 1000),
    holds: { left: holdsBegun(now, "left"), right: holdsBegun(now, "right") },
    discomfortMax: now.discomfortMax,
    ...(plan.mode === "external-partner" ? { pressure: now.pressureMost } : {}),
  };
};

const told = ({ at, ...happening }: SessionEvent, startedAt: EpochMs): StoryEvent => {
  const ms = at - startedAt;
  return "lastSeenAt" in happening ? { ms, type: happening.type, lastSeenMs: happening.lastSeenAt - startedAt } : { ms, ...happening };
};

const phasesOf = ({ track, startedAt }: Session, endedAt: EpochMs): readonly StoryPhase[] =>
  track.map(({ from, ...what }, index) => ({ ...what, fromMs: from - startedAt, toMs: (track[index + 1]?.from ?? endedAt) - startedAt }));

const holdsBegun = ({ track }: Session, side: Side) => track.filter((stretch) => stretch.phase === "hold" && stretch.side === side).length;
