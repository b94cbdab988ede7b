import type { WordId } from "#words";
import type { ReasonId } from "./next-session.ts";

/** The sentence that says why a date is no earlier; it takes {date}, the day from which it no longer holds. */
export const reasonWord = (rule: ReasonId): ReasonWord => (isWorded(rule) ? `reason.${rule}` : "reason.other");

export type ReasonWord = Extract<WordId<"schedule">, `reason.${string}`>;

/** Waits that end by themselves, each with its own sentence. */
const worded = [
  "td-interval",
  "td-worse-last",
  "st-word",
  "st-pain3",
  "st-sharp",
  "st-numb",
  "st-faint",
  "st-spasm",
  "st-blood-smear",
  "fu-sore",
  "fu-worse24",
  "fu-semenblood",
  "fu-rectalblood",
  "fu-uti",
  "fu-numb",
  "rec-acute",
  "psa-planned-external",
  "psa-planned-internal",
  "pause-illness",
  "pause-travel",
  "pause-other",
  "trial-comparison",
] as const satisfies readonly ReasonId[];

const isWorded = (rule: ReasonId): rule is (typeof worded)[number] => (worded as readonly string[]).includes(rule);
