import type { Limits } from "#screen";
import type { SessionStory } from "./story.ts";

/** What is left of the caps for a fresh start on the same day, after a session that was stopped by a word (safety.md, st-word). */
export const remainingLimits = (limits: Limits, story: SessionStory): Limits => ({
  ...limits,
  contactSecondsMax: Math.max(0, Math.min(limits.contactSecondsMax, story.limits.contactSecondsMax) - story.contactSeconds),
  holdsPerSideMax: Math.max(
    0,
    Math.min(limits.holdsPerSideMax, story.limits.holdsPerSideMax) - Math.max(story.holds.left, story.holds.right),
  ),
});
