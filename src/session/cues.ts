import type { EpochMs } from "#base";
import { advance, staysToCalm } from "./advance.ts";
import type { Step } from "./lay-out.ts";
import { begin } from "./next.ts";
import type { SessionPlan } from "./plan.ts";
import type { Side } from "./protocol.ts";
import type { Session } from "./session.ts";

export type CueKind = "begin" | "next" | "hold" | "rest" | "change-side" | "half-way" | "last-five" | "end";

/** A signal that a sound, a vibration or a voice gives. */
export interface Cue {
  readonly at: EpochMs;
  readonly kind: CueKind;
  /** The step it falls in. */
  readonly step: string;
}

/** Every cue of a session that begins at `from` and runs without a break. */
export const cues = (plan: SessionPlan, from: EpochMs): readonly Cue[] => cuesAhead(begin(plan, from), from);

/** The cues from `at` on, as far as they are certain: none in a pause, nor while settling waits for calm. Ask again after each event. */
export const cuesAhead = (session: Session, at: EpochMs): readonly Cue[] => {
  const now = advance(session, at);
  if (now.ended || now.pause || staysToCalm(now)) return [];
  const found: Cue[] = [];
  let startsAt = now.seenAt - now.stepMs;
  now.plan.steps.slice(now.step).forEach((step, index, ahead) => {
    const first = now.step + index === 0;
    for (const [seconds, kind] of signalsOf(step, ahead.slice(index + 1), sideBefore(now.plan, now.step + index), first))
      found.push({ at: (startsAt + seconds * 1000) as EpochMs, kind, step: step.id });
    startsAt += step.seconds * 1000;
  });
  return found.filter((cue) => cue.at >= now.seenAt);
};

type Signal = readonly [seconds: number, kind: CueKind];

const signalsOf = (step: Step, later: readonly Step[], sideBefore: Side | null, first: boolean): readonly Signal[] => {
  const following = later[0];
  const signals: Signal[] = [[0, first ? "begin" : step.phase === "hold" || step.phase === "rest" ? step.phase : "next"]];
  if (step.contact) signals.push([step.seconds / 2, "half-way"], [step.seconds - lastSeconds, "last-five"]);
  if (step.phase === "rest" && following?.side !== undefined && following.side !== sideBefore)
    signals.push([step.seconds - lastSeconds, "change-side"]);
  if (following === undefined) signals.push([step.seconds, "end"]);
  return signals;
};

const lastSeconds = 5;

const sideBefore = ({ steps }: SessionPlan, index: number): Side | null =>
  steps.slice(0, index).findLast((step) => step.side !== undefined)?.side ?? null;
