import type { FindingId, FollowUpRuleId } from "#screen";

/** How loudly a finding is shown in the list. */
export type FindingGroup = "now" | "soon" | "watch";

export interface Tick {
  readonly id: FollowUpRuleId;
  readonly group: FindingGroup;
  /** What would make it graver; asked when it is ticked. */
  readonly parts?: readonly FindingId[];
}

/** What the person ticks, gravest group first. Whether pain is worse follows from the numbers instead. */
export const ticks = [
  { id: "fu-retention", group: "now" },
  { id: "fu-saddle", group: "now" },
  { id: "fu-testis", group: "now" },
  { id: "fu-rectalblood-heavy", group: "now" },
  { id: "fu-fever", group: "now", parts: ["fu-fever.sepsis"] },
  { id: "fu-swelling", group: "now" },
  { id: "fu-stream", group: "now" },
  { id: "fu-urineblood", group: "soon", parts: ["fu-urineblood.clots"] },
  { id: "fu-uti", group: "soon" },
  { id: "fu-numb", group: "soon" },
  { id: "fu-rectalblood", group: "soon" },
  { id: "fu-discharge", group: "soon" },
  { id: "fu-semenblood", group: "watch", parts: ["fu-semenblood.again"] },
  { id: "fu-lowmood", group: "watch" },
  { id: "fu-sore", group: "watch" },
] as const satisfies readonly Tick[];
