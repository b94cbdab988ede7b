import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { toHex, type Verify } from "#wire";

/** Ed25519 from an audited library, the same in every browser. Only heads, statements and tokens are signed: a handful a sync. */
export const sign = (secret: Uint8Array, message: Uint8Array): Uint8Array => ed25519.sign(message, secret);

export const verify: Verify = (publicKey, message, signature) => {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

/** The two public keys of a device, in hex. */
export const publicKeysOf = (signSecret: Uint8Array, boxSecret: Uint8Array) => ({
  sign: toHex(ed25519.getPublicKey(signSecret)),
  box: toHex(x25519.getPublicKey(boxSecret)),
});
