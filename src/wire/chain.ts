import type { Brand } from "#base";
import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "./hex.ts";

/** SHA-256 of a whole envelope. The next envelope of the same feed carries it, so a gap, a swap or a second history shows. */
export type ChainValue = Brand<string, "ChainValue">;

export const chainBytes = 32;

/** What the first envelope of a feed carries. */
export const chainStart = "0".repeat(2 * chainBytes) as ChainValue;

export const chainValue = (envelope: Uint8Array): ChainValue => toHex(sha256(envelope)) as ChainValue;
