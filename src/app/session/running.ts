import type { EpochMs, Result } from "#base";
import { ok } from "#base";
import type { Bodies, EntryId } from "#record";
import { begin, next, parseDraft, replay, type Happening, type Session, type SessionDraft, type SessionPlan } from "#session";
import type { Keep, KeepFailed } from "../keep/keep.ts";

/** A session that has begun and is not yet in the record. It is kept sealed after every event, so that a reload or a kill loses nothing. */
export interface Running {
  readonly session: Session;
  readonly before: Bodies["session"]["before"];
  readonly screening: EntryId | undefined;
  readonly ruleBase: string;
  /** The last moment the app is known to have watched. */
  readonly lastSeenAt: EpochMs;
}

const draftName = "session";

export const startRunning = (
  plan: SessionPlan,
  about: { readonly before: Running["before"]; readonly screening: EntryId | undefined; readonly ruleBase: string },
  at: EpochMs,
): Running => ({ session: begin(plan, at), ...about, lastSeenAt: at });

export const happen = (running: Running, happening: Happening, at: EpochMs): Running => ({
  ...running,
  session: next(running.session, { ...happening, at }),
  lastSeenAt: at,
});

export const saveRunning = (keep: Keep, { session, before, screening, ruleBase, lastSeenAt }: Running): Promise<Result<void, KeepFailed>> =>
  keep.saveDraft(draftName, { plan: session.plan, events: session.events, before, screening, ruleBase, lastSeenAt });

/** The session that was left, or undefined when there is none. */
export const loadRunning = async (keep: Keep): Promise<Result<Running | undefined, KeepFailed>> => {
  const kept = await keep.loadDraft(draftName);
  if (!kept.ok) return kept;
  const draft = parseDraft(kept.value);
  // Nothing there, or written by a version that knew other plans: then there is no session to go on with.
  if (!draft.ok) return ok(undefined);
  const { before, screening, ruleBase, lastSeenAt } = draft.value as SessionDraft & Omit<Running, "session">;
  return ok({ session: replay(draft.value.plan, draft.value.events), before, screening, ruleBase, lastSeenAt });
};

export const dropRunning = (keep: Keep): Promise<Result<void, KeepFailed>> => keep.dropDraft(draftName);
