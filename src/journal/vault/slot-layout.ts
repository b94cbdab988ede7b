/** `version 1 | kind 1 | memory 4 | passes 4 | salt 32 | commit 32 | nonce 24 | box 48 | checksum 8`; before the nonce: associated data. */
export const slotAt = {
  version: 0,
  kind: 1,
  memory: 2,
  passes: 6,
  salt: 10,
  commit: 42,
  nonce: 74,
  box: 98,
  checksum: 146,
  end: 154,
} as const;

export type SlotKind = "passphrase" | "recovery" | "passkey";

/** Where a way in is kept. There is one passphrase and one set of recovery words; of passkeys there may be several. */
export const slotKey = (kind: "passphrase" | "recovery"): string => `slot/${kind}`;
export const passkeyPrefix = "slot/passkey/";
