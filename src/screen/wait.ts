import type { CalendarDate, Instant } from "#base";
import type { Level } from "./case.ts";
import type { FollowUpRuleId } from "./follow-ups.ts";
import type { StopRuleId } from "./stops.ts";

/** Something in the record that stands between the person and the next session. */
export interface Wait {
  readonly rule: WaitRuleId;
  /** 3 while it holds; 1 or 2 for what stays of it. */
  readonly level: Level;
  /** The first day on which it no longer holds; null when only what `ends` says can end it. */
  readonly until: CalendarDate | null;
  /** The moment itself, for waits that are counted in hours. */
  readonly untilAt?: Instant;
  readonly stays: Level;
  readonly ends: WaitEnd;
  /** The day from which it counts: of the session, the finding, the answer. */
  readonly since: CalendarDate;
}

/**
 * time: by itself. seen: when a clinician saw the person and that is recorded. recovery: full recovery recorded, stays six weeks.
 * cleared: by a clinician's clearance. opt-in: when the person himself says he wants to go on. answered: when the follow-up is answered.
 * healed: when today's answers say so; it never puts off a date, it is asked at the gate. review: by what later sessions show. next-session: it only
 * shapes the next one.
 */
export type WaitEnd = "time" | "seen" | "recovery" | "cleared" | "opt-in" | "answered" | "healed" | "review" | "next-session";

export type WaitRuleId =
  | StopRuleId
  | FollowUpRuleId
  | "fu-noreply"
  | "td-interval"
  | "td-worse-last"
  | "td-two-bad"
  | "td-no-benefit"
  | "rec-acute"
  | "rec-unseen";
