import type { AppendFailed, DraftDamaged } from "../journal.ts";
import type { RosterFull } from "./paper.ts";

/** Why a sync did not come to its end. What was taken in before it stays, and the next one goes on from there. */
export type SyncTrouble =
  /** The relay cannot be reached. */
  | { readonly type: "Offline" }
  /** It asks to be left alone for a moment, or something of its own broke. */
  | { readonly type: "RelayBusy" }
  /** The account has used up its room there. */
  | { readonly type: "RelayFull" }
  /** This server carries nothing between devices. */
  | { readonly type: "NoRelay" }
  /** Another device removed this one, or the account was erased. */
  | { readonly type: "Removed" }
  | RelayLies
  /** As many devices and printed words as an account can have. */
  | RosterFull
  /** Another tab is at it. */
  | { readonly type: "Elsewhere" }
  /** A newer Walnut on another device wrote what this one cannot read. */
  | { readonly type: "NewerSync" }
  | AppendFailed
  | DraftDamaged;

/**
 * The relay shows something that no honest one could.
 * dropped: something is missing that was there, or that another device vouches for. replayed: something a second time. rolled-back: it
 * knows less than it did. forked: another history than the one that was signed. altered: bytes that nobody of this account sealed or
 * signed. other-account: somebody else's bytes. forged-roster: a list of devices that no device signed.
 */
export interface RelayLies {
  readonly type: "RelayLies";
  readonly why: "dropped" | "replayed" | "rolled-back" | "forked" | "altered" | "other-account" | "forged-roster";
}
