/** What ends contact (safety.md section 5). */
export const stopRuleIds = [
  "st-word",
  "st-pain3",
  "st-sharp",
  "st-severe",
  "st-numb",
  "st-blood-smear",
  "st-blood-flow",
  "st-faint",
  "st-ad",
  "st-chest",
  "st-urge",
  "st-distress",
  "st-allergy",
  "st-arousal",
  "st-limit",
  "st-fever",
  "st-spasm",
  "st-object",
] as const;
export type StopRuleId = (typeof stopRuleIds)[number];
