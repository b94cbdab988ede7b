import type { StopRuleId } from "./stop-rule.ts";

/** Of two names for one end, the one that matters more: what needs help soonest, then what needs the longest wait. */
export const graver = (one: StopRuleId | null, other: StopRuleId): StopRuleId =>
  one === null || leastToGravest.indexOf(other) > leastToGravest.indexOf(one) ? other : one;

/** In the order of the levels and waits of safety.md section 5; a test compares it with them. */
const leastToGravest: readonly StopRuleId[] = [
  "st-limit",
  "st-urge",
  "st-arousal",
  "st-word",
  "st-spasm",
  "st-pain3",
  "st-allergy",
  "st-numb",
  "st-sharp",
  "st-distress",
  "st-faint",
  "st-blood-smear",
  "st-severe",
  "st-fever",
  "st-blood-flow",
  "st-object",
  "st-ad",
  "st-chest",
];
