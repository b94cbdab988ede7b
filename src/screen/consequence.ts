import type { Level } from "./case.ts";

/** What a stop or a follow-up answer means for the next session (safety.md sections 5 and 6). All waiting times are precautionary (X). */
export interface Consequence {
  /** The verdict right after it happened. */
  readonly level: Level;
  /** No session for so many days from the day it happened, or was told. */
  readonly days?: number;
  /** The same, when the next session would be internal. */
  readonly daysForInternal?: number;
  /** And no session before all of these. */
  readonly needs?: readonly Need[];
  /** What stays after the wait. */
  readonly stays?: Level;
}

/** seen: by a clinician, recorded. opt-in: the person himself wants to go on. healed: today's answers say so. */
export type Need = "seen" | "opt-in" | "healed";
