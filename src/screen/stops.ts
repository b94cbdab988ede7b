import type { Consequence } from "./consequence.ts";

/** A stop rule as data. Gate, session and app read the same list. */
export interface StopRule extends Consequence {
  readonly action: "stop" | "pause" | "auto-end";
  /** The consequence when the session that it ended was internal. */
  readonly ofInternal?: Consequence;
  /** What to ask later, as ids of findings. */
  readonly asks?: readonly string[];
}

export const restartAfterMinutes = 10;

/** Safety.md section 5. A level of 0 has no consequence for the next session but the usual gap. */
export const stopRules = {
  "st-word": { action: "stop", level: 0 },
  "st-pain3": { action: "stop", level: 3, days: 7 },
  "st-sharp": { action: "stop", level: 3, days: 14, asks: ["st-sharp.hour"] },
  // "5 if not settling within 1 h; wait: clinician": severe pain needs a clinician's look even when it settled.
  "st-severe": { action: "stop", level: 3, needs: ["seen"], asks: ["st-severe.hour"] },
  "st-numb": { action: "stop", level: 3, days: 14, asks: ["st-numb.half-hour", "st-numb.saddle"] },
  "st-blood-smear": { action: "stop", level: 3, needs: ["healed"], ofInternal: { level: 4, days: 42, needs: ["seen"] } },
  "st-blood-flow": { action: "stop", level: 5, needs: ["seen"], asks: ["st-blood-flow.heavy"] },
  "st-faint": { action: "stop", level: 3, days: 14, stays: 2, asks: ["st-faint.passed-out", "st-faint.grave"] },
  "st-ad": { action: "stop", level: 6, needs: ["seen"] },
  "st-chest": { action: "stop", level: 6, needs: ["seen"] },
  "st-urge": { action: "pause", level: 0 },
  "st-distress": { action: "stop", level: 3, needs: ["opt-in"] },
  "st-allergy": { action: "stop", level: 3, needs: ["healed"], asks: ["st-allergy.breathing"] },
  "st-arousal": { action: "pause", level: 0 },
  "st-limit": { action: "auto-end", level: 0 },
  "st-fever": { action: "stop", level: 5, needs: ["seen"] },
  "st-spasm": { action: "stop", level: 3, days: 7 },
  "st-object": { action: "stop", level: 6, needs: ["seen"] },
} as const satisfies Record<string, StopRule>;

export type StopRuleId = keyof typeof stopRules;
export const isStopRule = (id: string): id is StopRuleId => Object.hasOwn(stopRules, id);

/** What became of a stop, asked some minutes later. */
export interface StopFinding extends Consequence {
  readonly rule: StopRuleId;
  readonly afterMinutes: number;
}

export const stopFindings = {
  "st-sharp.hour": { rule: "st-sharp", afterMinutes: 60, level: 4, days: 14, needs: ["seen"] },
  "st-severe.hour": { rule: "st-severe", afterMinutes: 60, level: 5, needs: ["seen"] },
  // As hx-numb-after for more than 30 minutes: until 14 days without it.
  "st-numb.half-hour": { rule: "st-numb", afterMinutes: 30, level: 3, days: 14 },
  "st-numb.saddle": { rule: "st-numb", afterMinutes: 0, level: 6, days: 14, needs: ["seen"] },
  "st-blood-flow.heavy": { rule: "st-blood-flow", afterMinutes: 0, level: 6, needs: ["seen"] },
  "st-faint.passed-out": { rule: "st-faint", afterMinutes: 0, level: 5, days: 14, needs: ["seen"], stays: 2 },
  "st-faint.grave": { rule: "st-faint", afterMinutes: 0, level: 6, days: 14, needs: ["seen"], stays: 2 },
  "st-allergy.breathing": { rule: "st-allergy", afterMinutes: 0, level: 6, needs: ["seen", "healed"] },
} as const satisfies Record<string, StopFinding>;
