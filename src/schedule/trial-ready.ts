import { dateOf, type Instant, type Zone } from "#base";
import type { Projection } from "#record";
import { baselineOf, type Baseline } from "./baseline.ts";
import { saidNo, clearanceNeeded } from "./last-screening.ts";
import { nextSession } from "./next-session.ts";
import { runningTrial } from "./trial-day.ts";

/** The first three sessions run at half dose; a trial that began with them would compare two doses (nof1-method, the product's order). */
export const halfDoseSessions = 3;

/** What must be there before a coin is drawn. */
export interface TrialReady {
  /** Something at the gate comes first: an open sign, a visit, a clearance, or a no of today. What it is, Today says. */
  readonly care: boolean;
  readonly baseline: Baseline;
  readonly sessions: { readonly done: number; readonly of: number };
  /** Only one runs at a time. */
  readonly isRunning: boolean;
}

export const trialReady = (projection: Projection, at: Instant, zone: Zone): TrialReady => {
  const mode = projection.lastSession?.shown.entry.body.mode ?? "external-self";
  const { openEnded } = nextSession({ projection, at, zone, mode });
  const isOpen = projection.history.open.some(({ seenOn }) => seenOn === null);
  return {
    care: isOpen || openEnded.length > 0 || clearanceNeeded(projection, mode).needed || saidNo(projection, at, mode) !== null,
    baseline: baselineOf(projection, at),
    sessions: { done: Math.min(projection.sessionsDone.all, halfDoseSessions), of: halfDoseSessions },
    isRunning: runningTrial(projection, dateOf(at)) !== null,
  };
};
