import { assert, type EpochMs } from "#base";
import { advance, staysToCalm } from "./advance.ts";
import type { Step } from "./lay-out.ts";
import { begin } from "./next.ts";
import type { SessionPlan } from "./plan.ts";
import type { Side } from "./protocol.ts";
import type { EndedHow, Session } from "./session.ts";
import { comfortAnswerSeconds, heldSecondsMax } from "./times.ts";

export const cueKinds = ["begin", "next", "hold", "rest", "change-side", "half-way", "last-five", "check", "end", "stopped"] as const;
/** `stopped` means hands off, now: a stop, or a session that is held. */
export type CueKind = (typeof cueKinds)[number];

/** A signal that a sound, a vibration or a voice gives. */
export interface Cue {
  readonly at: EpochMs;
  readonly kind: CueKind;
  /** The step it falls in. */
  readonly step: string;
}

/** Every cue of a session that begins at `from` and in which nobody does anything. */
export const cues = (plan: SessionPlan, from: EpochMs): readonly Cue[] => cuesAhead(begin(plan, from), from);

/**
 * The cues from `at` on, if nobody does anything any more: none in a pause, nor while settling waits for calm. Where the session would
 * then be held or end by itself, that is the last one. Ask again after each event.
 */
export const cuesAhead = (session: Session, at: EpochMs): readonly Cue[] => {
  const now = advance(session, at);
  if (now.ended || now.pause || staysToCalm(now)) return [];
  const { handsOffAt, how } = leftAlone(now);
  const found: Cue[] = [];
  let startsAt = now.seenAt - now.stepMs;
  now.plan.steps.slice(now.step).forEach((step, index, ahead) => {
    const first = now.step + index === 0;
    for (const [seconds, kind] of signalsOf(step, ahead.slice(index + 1), sideBefore(now.plan, now.step + index), first))
      found.push({ at: (startsAt + seconds * 1000) as EpochMs, kind, step: step.id });
    startsAt += step.seconds * 1000;
  });
  const heard = found.filter((cue) => cue.at >= Math.min(at, now.seenAt) && (how === "finished" || cue.at < handsOffAt));
  return how === "finished"
    ? heard
    : [...heard, { at: handsOffAt, kind: "stopped", step: heard.at(-1)?.step ?? now.plan.steps[now.step]!.id }];
};

/** The tones one after the other, to be learned before a session: about 20 seconds. */
export const rehearsal: readonly { readonly seconds: number; readonly kind: Exclude<CueKind, "next"> }[] = (
  ["begin", "hold", "half-way", "last-five", "rest", "check", "change-side", "end", "stopped"] as const
).map((kind, index) => ({ seconds: index * 2.2, kind }));

const farAhead = 24 * 3_600_000;

/** When hands come off for the last time, with nobody answering anything from now on. */
const leftAlone = (now: Session): { readonly handsOffAt: EpochMs; readonly how: EndedHow } => {
  const { ended } = advance(now, (now.seenAt + farAhead) as EpochMs);
  assert(ended !== null, "a session ends by itself");
  return { handsOffAt: (ended.how === "held" ? ended.at - heldSecondsMax * 1000 : ended.at) as EpochMs, how: ended.how };
};

type Signal = readonly [seconds: number, kind: CueKind];

const signalsOf = (step: Step, later: readonly Step[], sideBefore: Side | null, first: boolean): readonly Signal[] => {
  const following = later[0];
  const signals: Signal[] = [[0, first ? "begin" : step.phase === "hold" || step.phase === "rest" ? step.phase : "next"]];
  for (const seconds of step.comfort ?? []) signals.push([seconds, "check"]);
  if (step.contact) {
    // A question is not talked over: half-way gives way to it.
    if (!isAsking(step, step.seconds / 2)) signals.push([step.seconds / 2, "half-way"]);
    signals.push([step.seconds - lastSeconds, "last-five"]);
  }
  if (step.phase === "rest" && following?.side !== undefined && following.side !== sideBefore)
    signals.push([step.seconds - lastSeconds, "change-side"]);
  if (following === undefined) signals.push([step.seconds, "end"]);
  return signals.sort(([a], [b]) => a - b);
};

const isAsking = ({ comfort = [] }: Step, seconds: number) =>
  comfort.some((from) => seconds >= from && seconds < from + comfortAnswerSeconds);

const lastSeconds = 5;

const sideBefore = ({ steps }: SessionPlan, index: number): Side | null =>
  steps.slice(0, index).findLast((step) => step.side !== undefined)?.side ?? null;
