import type { Level } from "#screen";
import type { WordId } from "#words";

/** What a follow-up can find (safety.md section 6). fu-noreply is found by nobody answering. */
export type FindingId = Extract<WordId<"followups">, `fu-${string}.label`> extends `${infer Id}.label` ? Id : never;

/** How loudly a finding is shown in the list. */
export type FindingGroup = "now" | "soon" | "watch";

/** What the person ticks, gravest group first. The pain findings follow from the numbers instead. */
export const ticks = [
  { id: "fu-retention", group: "now" },
  { id: "fu-saddle", group: "now" },
  { id: "fu-testis", group: "now" },
  { id: "fu-rectalblood-heavy", group: "now" },
  { id: "fu-fever", group: "now" },
  { id: "fu-swelling", group: "now" },
  { id: "fu-stream", group: "now" },
  { id: "fu-urineblood", group: "soon" },
  { id: "fu-uti", group: "soon" },
  { id: "fu-numb", group: "soon" },
  { id: "fu-rectalblood", group: "soon" },
  { id: "fu-discharge", group: "soon" },
  { id: "fu-semenblood", group: "watch" },
  { id: "fu-lowmood", group: "watch" },
  { id: "fu-sore", group: "watch" },
] as const satisfies readonly { readonly id: FindingId; readonly group: FindingGroup }[];
export type TickedId = (typeof ticks)[number]["id"];

/** What makes a finding graver than it is alone; asked when it is ticked, and kept as a finding, written "fu-urineblood.clots". */
export const tickDetails = {
  "fu-fever.sepsis": 6,
  "fu-urineblood.clots": 5,
  "fu-semenblood.again": 4,
} as const satisfies { readonly [detail: `${TickedId}.${string}`]: Level };
export type TickDetail = keyof typeof tickDetails;
