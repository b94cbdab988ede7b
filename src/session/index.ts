export type { SessionEvent } from "./event.ts";
export { planSession, type NoRoom, type NotYet, type PlanRequest, type SessionPlan, type Step } from "./plan.ts";
export type { Check, CueId, Line, Phase, Side } from "./protocol.ts";
export type { EndedHow, Ending, Pause, Session, Strain } from "./session.ts";
export { stopRuleIds, type StopRuleId } from "./stop-rule.ts";
export type { SessionStory, StoryEvent, StoryPhase } from "./story.ts";
