import { addDays, instantOn, msOf, type CalendarDate, type EpochMs, type Zone } from "#base";

/** A stretch of time without a session, and why. */
export interface Block {
  /** A rule of the gate, or "pause-illness", "pause-travel", "pause-other". */
  readonly rule: string;
  readonly from: EpochMs;
  /** The first moment at which it no longer holds. */
  readonly until: EpochMs;
}

/** The first moment from `at` on that no block covers, and the blocks that moved it, the last to end first. */
export const firstFree = (at: EpochMs, blocks: readonly Block[]): { readonly free: EpochMs; readonly moved: readonly Block[] } => {
  let free = at;
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) if (block.from <= free && block.until > free) free = block.until;
  // A shorter one that a longer one hides is a reason all the same.
  const moved = blocks.filter((block) => block.from < free && block.until > at).sort((a, b) => b.until - a.until);
  return { free, moved };
};

export const covers = (at: EpochMs, { from, until }: Block): boolean => from <= at && at < until;

/** Whole days of the person's calendar, the last one included, whatever clocks do in between. */
export const daysBlock = (rule: string, { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }, zone: Zone): Block => ({
  rule,
  from: msOf(instantOn(from, "00:00", zone)),
  until: msOf(instantOn(addDays(to, 1), "00:00", zone)),
});
