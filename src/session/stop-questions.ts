import type { Level } from "#screen";
import type { WordId } from "#words";
import type { StopRuleId } from "./stop-rule.ts";

export type StopQuestionId = "hour" | "half-hour" | "saddle" | "heavy" | "passed-out" | "grave" | "breathing";

export interface StopQuestion {
  readonly id: StopQuestionId;
  readonly ask: WordId<"stops">;
  /** So long after the stop; 0 is at once. */
  readonly afterSeconds: number;
  /** The level that a "yes" leads to. */
  readonly level: Level;
  readonly ifYes: { readonly now: WordId<"stops">; readonly next: WordId<"stops"> };
}

const hour = 3600;

/** What a kind clinician asks after a stop (safety.md section 5, "verdict after"). */
export const stopQuestions: { readonly [R in StopRuleId]?: readonly StopQuestion[] } = {
  "st-sharp": [
    {
      id: "hour",
      ask: "st-sharp.ask.hour",
      afterSeconds: hour,
      level: 4,
      ifYes: { now: "st-sharp.if.hour.now", next: "st-sharp.if.hour.next" },
    },
  ],
  "st-severe": [
    {
      id: "hour",
      ask: "st-severe.ask.hour",
      afterSeconds: hour,
      level: 5,
      ifYes: { now: "st-severe.if.hour.now", next: "st-severe.if.hour.next" },
    },
  ],
  "st-numb": [
    {
      id: "saddle",
      ask: "st-numb.ask.saddle",
      afterSeconds: 0,
      level: 6,
      ifYes: { now: "st-numb.if.saddle.now", next: "st-numb.if.saddle.next" },
    },
    {
      id: "half-hour",
      ask: "st-numb.ask.half-hour",
      afterSeconds: hour / 2,
      level: 3,
      ifYes: { now: "st-numb.if.half-hour.now", next: "st-numb.if.half-hour.next" },
    },
  ],
  "st-blood-flow": [
    {
      id: "heavy",
      ask: "st-blood-flow.ask.heavy",
      afterSeconds: 0,
      level: 6,
      ifYes: { now: "st-blood-flow.if.heavy.now", next: "st-blood-flow.if.heavy.next" },
    },
  ],
  "st-faint": [
    {
      id: "grave",
      ask: "st-faint.ask.grave",
      afterSeconds: 0,
      level: 6,
      ifYes: { now: "st-faint.if.grave.now", next: "st-faint.if.grave.next" },
    },
    {
      id: "passed-out",
      ask: "st-faint.ask.passed-out",
      afterSeconds: 0,
      level: 5,
      ifYes: { now: "st-faint.if.passed-out.now", next: "st-faint.if.passed-out.next" },
    },
  ],
  "st-allergy": [
    {
      id: "breathing",
      ask: "st-allergy.ask.breathing",
      afterSeconds: 0,
      level: 6,
      ifYes: { now: "st-allergy.if.breathing.now", next: "st-allergy.if.breathing.next" },
    },
  ],
};
