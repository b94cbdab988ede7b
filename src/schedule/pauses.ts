import type { Zone } from "#base";
import type { Bodies } from "#record";
import { daysBlock, type Block } from "./block.ts";

export type PauseReason = "pause-illness" | "pause-travel" | "pause-other";

/** The pauses a person planned for himself; both days belong to them. */
export const pauseBlocks = ({ pauses = [] }: Bodies["plan"], zone: Zone): readonly (Block & { readonly rule: PauseReason })[] =>
  pauses.map(({ from, until, why }) => ({ ...daysBlock(`pause-${why}`, { from, to: until }, zone), rule: `pause-${why}` as const }));
