import type { Zone } from "#base";
import type { Projection } from "#record";
import { daysBlock, type Block } from "./block.ts";
import { trialPauses } from "./trial-day.ts";

export type TrialReason = "trial-comparison";

/** In comparison blocks the next session is not due before they end. It is a plan, not a bar: stopping the trial lifts it at once. */
export const trialPauseBlocks = (projection: Pick<Projection, "trials">, zone: Zone): readonly (Block & { readonly rule: TrialReason })[] =>
  trialPauses(projection).map((days) => ({ ...daysBlock("trial-comparison", days, zone), rule: "trial-comparison" as const }));
