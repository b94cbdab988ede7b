import type { Result } from "#base";
import type { WhyOver } from "#wire";

/** Sealed pages that others may open with a passcode, for a while. Every call is about one link; none knows of an account. */
export interface LinkStore {
  make(link: NewLink): Promise<Result<void, IdTaken>>;
  /** What a passcode is checked with, while the link is open. */
  lockOf(id: string, nowMs: number): Promise<Result<LinkLock, LinkOver>>;
  /** Counts and answers in one step: however many ask at once, no more wrong passcodes are looked at than there are tries, and no more right ones than it may be opened. */
  open(id: string, asked: Opening): Promise<Result<Uint8Array, LinkOver | WrongPasscode>>;
  /** The file, for who was just shown the way to it. */
  file(id: string, nowMs: number): Promise<Uint8Array | undefined>;
  /** For the maker only. */
  standing(id: string, owner: Uint8Array): Promise<LinkStanding | undefined>;
  /** Empties it at once. False when there is no such link of this maker. */
  takeBack(id: string, owner: Uint8Array): Promise<boolean>;
  /** Empties what is over, and forgets what has been over for long. */
  sweep(nowMs: number): Promise<void>;
}

export interface NewLink {
  readonly id: string;
  /** SHA-256 of a secret that only the maker has. */
  readonly owner: Uint8Array;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly file: Uint8Array;
  readonly untilMs: number;
  readonly tries: number;
  readonly opens: number;
}

export interface LinkLock {
  readonly salt: Uint8Array;
  readonly tries: number;
}

export interface Opening {
  readonly verifier: Uint8Array;
  readonly nowMs: number;
  /** Who opens it, sealed with the key of the link. */
  readonly recipient?: string;
}

export interface LinkStanding {
  readonly untilMs: number;
  readonly tries: number;
  readonly opens: number;
  readonly takenBack: boolean;
  readonly openings: readonly { readonly atMs: number; readonly recipient?: string }[];
}

export interface IdTaken {
  readonly type: "AlreadyThere";
}
export interface LinkOver {
  readonly type: "Over";
  readonly why: WhyOver;
}
export interface WrongPasscode {
  readonly type: "WrongPasscode";
  readonly triesLeft: number;
}

/** How long it is still said why a link is over; then it is as if it had never been. */
export const rememberedMs = 30 * 24 * 3_600_000;
/** How long after the last opening the file can still be fetched. */
export const fetchedWithinMs = 5 * 60_000;

/** The same order everywhere: what the maker did comes first. */
export const whyOver = (link: Counted | undefined, nowMs: number): WhyOver | undefined => {
  if (link === undefined) return "unknown";
  if (link.takenBack) return "taken-back";
  if (link.untilMs <= nowMs) return "expired";
  if (link.tries <= 0) return "locked";
  if (link.opens <= 0) return "used-up";
  // Emptied when it was over by a clock that was set back since.
  return link.isEmpty ? "expired" : undefined;
};

interface Counted {
  readonly takenBack: boolean;
  readonly untilMs: number;
  readonly tries: number;
  readonly opens: number;
  readonly isEmpty: boolean;
}
