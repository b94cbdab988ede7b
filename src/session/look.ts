import type { EpochMs } from "#base";
import { advance, staysToCalm, stepOf } from "./advance.ts";
import { breathAt, usualPace, type Breath, type Pace } from "./breath.ts";
import type { Signal } from "./event.ts";
import type { Step } from "./lay-out.ts";
import { mayMoveOn } from "./next.ts";
import type { CueId } from "./protocol.ts";
import { isHeld, type Pause, type Pressure, type Session } from "./session.ts";
import type { StopRuleId } from "./stop-rule.ts";
import type { EndedHow } from "./session.ts";
import { heldSecondsMax } from "./times.ts";

/** All that the player shows, at one moment. */
export interface View {
  readonly step: Step;
  /** The one line of instruction. */
  readonly say: CueId;
  readonly secondsLeftInStep: number;
  readonly next: Step | null;
  readonly sessionSecondsLeft: number;
  readonly contactSeconds: number;
  /** What the plan holds in all; the cap is what it never goes beyond. */
  readonly contactSecondsPlanned: number;
  readonly contactSecondsMax: number;
  /** Holds that are over, cut short or not. */
  readonly holdsDone: { readonly left: number; readonly right: number };
  readonly breath: Breath;
  readonly mayMoveOn: boolean;
  readonly discomfortLast: number | null;
  readonly discomfortMax: number;
  /** Too much, or rising: the session ends unless it eases in this time. */
  readonly strain: { readonly secondsLeft: number; readonly lightened: boolean } | null;
  /** He is not calm yet, and the settling goes on. */
  readonly waitsForCalm: boolean;
  readonly paused: Pause["why"] | null;
  /** Going on needs a deliberate tap, in this time. */
  readonly held: { readonly secondsLeft: number } | null;
  /** A comfort check waits for an answer. */
  readonly asksComfort: boolean;
  readonly pressure: Pressure;
  readonly pressureMax: Pressure;
  /** With a partner: the receiver's last word in this place. */
  readonly lastSignal: Signal | null;
  readonly pausedFor: number;
  readonly ended: boolean;
  readonly endedAt: EpochMs | null;
  readonly endedBy: StopRuleId | null;
  readonly how: EndedHow | null;
}

/** Reads a session at a moment. It needs no ticks: a phone that slept is right at the first look. */
export const look = (session: Session, at: EpochMs, pace: Pace = usualPace): View => {
  const now = advance(session, at);
  const { plan, ended, pause, strain } = now;
  const step = stepOf(now);
  const stepSecondsLeft = ended ? 0 : Math.max(0, step.seconds - now.stepMs / 1000);
  const toCome = plan.steps.slice(now.step + 1);
  return {
    step,
    say: lineOf(now, step),
    secondsLeftInStep: Math.ceil(stepSecondsLeft),
    next: ended ? null : (toCome[0] ?? null),
    sessionSecondsLeft: ended ? 0 : Math.ceil(toCome.reduce((seconds, { seconds: more }) => seconds + more, stepSecondsLeft)),
    contactSeconds: Math.floor(now.contactMs / 1000),
    contactSecondsPlanned: plan.contactSeconds,
    contactSecondsMax: plan.limits.contactSecondsMax,
    holdsDone: { left: holdsOver(now, "left"), right: holdsOver(now, "right") },
    breath: breathAt(now.seenAt - now.startedAt, pace),
    mayMoveOn: mayMoveOn(now),
    discomfortLast: now.discomfortLast,
    discomfortMax: plan.limits.discomfortMax,
    strain: strain && { secondsLeft: Math.ceil(strain.msLeft / 1000), lightened: strain.lightened },
    waitsForCalm: ended === null && staysToCalm(now) && stepSecondsLeft === 0,
    paused: pause?.why ?? null,
    held: pause && isHeld(pause) ? { secondsLeft: Math.ceil(heldSecondsMax - (now.seenAt - pause.since) / 1000) } : null,
    asksComfort: now.comfort !== null,
    pressure: now.pressure,
    pressureMax: now.pressureMax,
    lastSignal: lastSignalOf(now),
    pausedFor: pause ? Math.floor((now.seenAt - pause.since) / 1000) : 0,
    ended: ended !== null,
    endedAt: ended?.at ?? null,
    endedBy: ended?.by ?? null,
    how: ended?.how ?? null,
  };
};

const lineOf = (now: Session, step: Step): CueId => {
  if (now.ended) return `cue-ended-${now.ended.how}`;
  if (now.pause) return pausedLines[now.pause.why];
  if (now.strain) return now.strain.lightened ? "cue-lightened" : "cue-lighten";
  if (staysToCalm(now)) return "cue-settle-stay";
  if (now.comfort) return now.plan.mode === "external-self" ? "cue-check" : "cue-check-partner";
  const said = step.lines.findLast(({ fromSeconds }) => fromSeconds * 1000 <= now.stepMs);
  return said?.cue ?? step.cue;
};

const lastSignalOf = ({ events, track }: Session): Signal | null => {
  const from = track.at(-1)?.from ?? Infinity;
  const said = events.findLast((event) => event.type === "signal" && event.at >= from);
  return said?.type === "signal" ? said.signal : null;
};

const pausedLines: { readonly [W in Pause["why"]]: CueId } = {
  toilet: "cue-paused-toilet",
  pause: "cue-paused",
  away: "cue-paused",
  sound: "cue-held-sound",
  "no-answer": "cue-held-no-answer",
  offered: "cue-held-offered",
  "cut-off": "cue-held-cut-off",
};

const holdsOver = ({ track, ended }: Session, side: "left" | "right") =>
  track.filter((stretch, index) => stretch.phase === "hold" && stretch.side === side && (ended !== null || index < track.length - 1))
    .length;
