import { createPublicKey, verify as verifySignature, type KeyObject } from "node:crypto";
import { fromHex, type Verify } from "#wire";
import { Lately } from "./lately.ts";

/** Ed25519, by the machine's own library. */
export const verify: Verify = (publicKey, message, signature) => {
  try {
    return verifySignature(null, message, read(publicKey), signature);
  } catch {
    return false;
  }
};

/** The same for a key in hex that is asked for again and again, beside the thread that answers: it takes longer than all the rest of a push. */
export const verifyAside = (publicKey: string, message: Uint8Array, signature: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => verifySignature(null, message, remembered(publicKey), signature, (error, is) => resolve(error === null && is)));

/** What stands before 32 raw bytes in the form Node reads (RFC 8410). */
const spki = Buffer.from("302a300506032b6570032100", "hex");
const read = (publicKey: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" });

/** Reading a key takes half as long as checking with it. */
const keys = new Lately<KeyObject>(5000);
const remembered = (publicKey: string): KeyObject => {
  const key = keys.get(publicKey) ?? read(fromHex(publicKey));
  keys.set(publicKey, key);
  return key;
};
