import type { Consequence } from "./consequence.ts";
import { stopFindings } from "./stops.ts";

/** No answer this long after a session closes the gate (fu-noreply). */
export const replyHoursMax = 72;
/** An answer from here on is the answer to the question at 72 hours. Ours (X): people answer in the evening before. */
export const replyHoursMin = 60;

export interface FollowUpFinding extends Consequence {
  readonly rule: FollowUpRuleId;
}

export type FollowUpRuleId =
  | "fu-ok"
  | "fu-sore"
  | "fu-worse24"
  | "fu-worse72"
  | "fu-fever"
  | "fu-retention"
  | "fu-stream"
  | "fu-urineblood"
  | "fu-semenblood"
  | "fu-rectalblood"
  | "fu-rectalblood-heavy"
  | "fu-uti"
  | "fu-numb"
  | "fu-saddle"
  | "fu-discharge"
  | "fu-swelling"
  | "fu-testis"
  | "fu-lowmood";

/**
 * Safety.md section 6. A part after the dot makes a finding graver. Days count from the day it was told, which is never earlier than the session.
 * fu-sore and fu-semenblood need more than a number and are completed in waits/.
 */
export const followUpFindings = {
  "fu-ok": { rule: "fu-ok", level: 0 },
  "fu-sore": { rule: "fu-sore", level: 1 },
  "fu-worse24": { rule: "fu-worse24", level: 3, days: 14 },
  "fu-worse72": { rule: "fu-worse72", level: 4, needs: ["seen"], stays: 2 },
  "fu-fever": { rule: "fu-fever", level: 5, needs: ["seen"] },
  "fu-fever.sepsis": { rule: "fu-fever", level: 6, needs: ["seen"] },
  "fu-retention": { rule: "fu-retention", level: 6, needs: ["seen"] },
  "fu-stream": { rule: "fu-stream", level: 5, needs: ["seen"] },
  "fu-urineblood": { rule: "fu-urineblood", level: 4, needs: ["seen"] },
  "fu-urineblood.clots": { rule: "fu-urineblood", level: 5, needs: ["seen"] },
  "fu-urineblood.fever": { rule: "fu-urineblood", level: 5, needs: ["seen"] },
  "fu-urineblood.retention": { rule: "fu-urineblood", level: 6, needs: ["seen"] },
  "fu-semenblood": { rule: "fu-semenblood", level: 3, days: 42 },
  "fu-semenblood.again": { rule: "fu-semenblood", level: 4, days: 42, needs: ["seen"] },
  "fu-rectalblood": { rule: "fu-rectalblood", level: 4, days: 42, needs: ["seen"] },
  "fu-rectalblood-heavy": { rule: "fu-rectalblood-heavy", level: 6, needs: ["seen"] },
  // As rf-uti: 7 days free of symptoms, 6 weeks before internal work.
  "fu-uti": { rule: "fu-uti", level: 4, days: 7, daysForInternal: 42, needs: ["seen"] },
  "fu-uti.fever": { rule: "fu-uti", level: 5, days: 7, daysForInternal: 42, needs: ["seen"] },
  "fu-numb": { rule: "fu-numb", level: 4, days: 14, needs: ["seen"] },
  "fu-saddle": { rule: "fu-saddle", level: 6, needs: ["seen"] },
  "fu-discharge": { rule: "fu-discharge", level: 4, needs: ["seen"] },
  "fu-swelling": { rule: "fu-swelling", level: 5, needs: ["seen", "healed"] },
  "fu-testis": { rule: "fu-testis", level: 6, needs: ["seen"] },
  "fu-lowmood": { rule: "fu-lowmood", level: 2, needs: ["opt-in"], stays: 2 },
} as const satisfies Record<string, FollowUpFinding>;

export type FindingId = keyof typeof followUpFindings | keyof typeof stopFindings;
/** Everything that a follow-up answer may name. */
export const findingIds = [...Object.keys(followUpFindings), ...Object.keys(stopFindings)] as readonly FindingId[];
export const isFinding = (id: string): id is FindingId => Object.hasOwn(followUpFindings, id) || Object.hasOwn(stopFindings, id);
