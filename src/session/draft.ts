import { err, ok, type Result } from "#base";
import * as v from "valibot";
import type { SessionEvent } from "./event.ts";
import type { SessionPlan } from "./plan.ts";
import { checks, type CueId } from "./protocol.ts";
import { away, epochMs, eventsWith, limits, mode, phase, seconds, side } from "./schema.ts";

/** What is saved while a session runs, so that it outlives a reload or a kill. replay(plan, events) brings it back. */
export interface SessionDraft {
  readonly plan: SessionPlan;
  readonly events: readonly SessionEvent[];
}

/** Reads a saved draft; damaged bytes never become a session. */
export const parseDraft = (value: unknown): Result<SessionDraft, BadDraft> => {
  const read = v.safeParse(draftSchema, value);
  if (!read.success) return err({ type: "BadDraft", where: v.getDotPath(read.issues[0]) ?? "draft" });
  if (read.output.events[0]?.type !== "started") return err({ type: "BadDraft", where: "events.0.type" });
  return ok(read.output);
};
export interface BadDraft {
  readonly type: "BadDraft";
  readonly where: string;
}

const cue = v.custom<CueId>((id) => typeof id === "string" && id.startsWith("cue-"), "a cue is named cue-");

const step = v.looseObject({
  id: v.string(),
  phase,
  side: v.exactOptional(side),
  hold: v.exactOptional(seconds),
  holdsPerSide: v.exactOptional(seconds),
  seconds,
  leaveAfterSeconds: seconds,
  contact: v.boolean(),
  cue,
  lines: v.array(v.looseObject({ fromSeconds: seconds, cue })),
  check: v.exactOptional(v.picklist(checks)),
  comfort: v.exactOptional(v.array(seconds)),
});

const draftSchema: v.GenericSchema<unknown, SessionDraft> = v.looseObject({
  plan: v.looseObject({
    protocol: v.string(),
    mode,
    half: v.boolean(),
    limits,
    steps: v.pipe(v.array(step), v.minLength(1)),
    seconds,
    contactSeconds: seconds,
    reminders: v.array(cue),
    missesMax: v.exactOptional(seconds),
    pressureMax: v.exactOptional(v.picklist([1, 2, 3])),
  }),
  events: v.array(v.variant("type", [...eventsWith({ at: epochMs }), v.looseObject({ at: epochMs, type: away, lastSeenAt: epochMs })])),
});
