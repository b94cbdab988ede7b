import { x25519 } from "@noble/curves/ed25519.js";
import { bech32 } from "@scure/base";
import { derive } from "../crypto/derive.ts";

/** The recovery key's other half for copies: an X25519 identity. It exists only while a copy is being opened. */
export const identityOf = (recovery: Uint8Array): Uint8Array => derive(recovery, "copy");

/** What copies are sealed to. It opens nothing, so the vault may hold it and nobody has to type 24 words to save a copy. */
export const recipientOf = (recovery: Uint8Array): Uint8Array => {
  const identity = identityOf(recovery);
  const recipient = x25519.getPublicKey(identity);
  identity.fill(0);
  return recipient;
};

/** As age writes them: AGE-SECRET-KEY-1... and age1... */
export const identityText = (identity: Uint8Array): string => bech32.encodeFromBytes("AGE-SECRET-KEY-", identity).toUpperCase();
export const recipientText = (recipient: Uint8Array): string => bech32.encodeFromBytes("age", recipient);
