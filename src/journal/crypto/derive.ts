import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";

export const keyBytes = 32;

/** What a derived key is for. One purpose, one key: a label is never used for two things and never changes. */
export type Purpose =
  | "slot-wrap"
  | "slot-commit"
  | "account"
  | "epoch-0"
  | "epoch-commit"
  | "storage"
  | "names"
  | "copy"
  | "sync-commit"
  | "paper-sign"
  | "paper-box"
  | "paper-feed"
  | "paper-find"
  | "invite-name"
  | "invite-key"
  | "room-name"
  | "room-to-giver"
  | "room-to-receiver";

const noSalt = new Uint8Array(0);

/** HKDF-SHA-256 of a secret that is already hard to guess. */
export const derive = (secret: Uint8Array, purpose: Purpose, salt: Uint8Array = noSalt): Uint8Array =>
  hkdf(sha256, secret, salt, utf8.encode(`walnut/1/${purpose}`), keyBytes);

const utf8 = new TextEncoder();
