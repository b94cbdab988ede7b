import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { assert } from "#base";
import { keyBytes } from "./derive.ts";

/** XChaCha20-Poly1305. A nonce of 24 random bytes may be drawn for every box without counting them. */
export const seal = (key: Uint8Array, nonce: Uint8Array, associated: Uint8Array, plain: Uint8Array): Uint8Array => {
  assert(key.length === keyBytes && key.some((byte) => byte !== 0), "nothing is sealed with a key that was cleared");
  return xchacha20poly1305(key, nonce, associated).encrypt(plain);
};

/** `undefined` when the box, the associated data, the nonce or the key is not the one that sealed it. */
export const unseal = (key: Uint8Array, nonce: Uint8Array, associated: Uint8Array, box: Uint8Array): Uint8Array | undefined => {
  try {
    return xchacha20poly1305(key, nonce, associated).decrypt(box);
  } catch {
    return undefined;
  }
};
