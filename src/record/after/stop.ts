import type { Level, Mode } from "#screen";
import type { StopRuleId } from "#session";

/** What a stop means for care (safety.md section 5), before anything more is known. The waits before a next session belong to the gate. */
export const stopLevel = (rule: StopRuleId, mode: Mode): Level => (rule === "st-blood-smear" && mode === "internal" ? 4 : levels[rule]);

/**
 * What is asked after a stop and would make it graver. A yes is kept as a finding of a follow-up, written "st-sharp.hour".
 * The questions stand in words area "stops" ("st-sharp.ask.hour").
 */
export const stopDetails = {
  "st-sharp.hour": 4,
  "st-severe.hour": 5,
  "st-numb.half-hour": 3,
  "st-numb.saddle": 6,
  "st-blood-flow.heavy": 6,
  "st-faint.passed-out": 5,
  "st-faint.grave": 6,
  "st-allergy.breathing": 6,
} as const satisfies { readonly [detail: `${StopRuleId}.${string}`]: Level };
export type StopDetail = keyof typeof stopDetails;

/** What to ask after this stop. */
export const detailsOf = (rule: StopRuleId): readonly StopDetail[] =>
  (Object.keys(stopDetails) as StopDetail[]).filter((detail) => detail.startsWith(`${rule}.`));

/** A stop with a consequence. Stopping by a word, for the toilet, for arousal or at the time limit is none: stopping must cost nothing. */
export const isTrouble = (rule: string | null): boolean => rule !== null && !free.has(rule);

const free: ReadonlySet<string> = new Set<StopRuleId>(["st-word", "st-urge", "st-arousal", "st-limit"]);

const levels: { readonly [R in StopRuleId]: Level } = {
  "st-word": 0,
  "st-pain3": 3,
  "st-sharp": 3,
  // Urgent once it has not settled in an hour (st-severe.hour); a clinician looks at it in any case.
  "st-severe": 4,
  "st-numb": 3,
  "st-blood-smear": 3,
  "st-blood-flow": 5,
  "st-faint": 3,
  "st-ad": 6,
  "st-chest": 6,
  "st-urge": 0,
  "st-distress": 3,
  "st-allergy": 3,
  "st-arousal": 0,
  "st-limit": 0,
  "st-fever": 5,
  "st-spasm": 3,
  "st-object": 6,
};
