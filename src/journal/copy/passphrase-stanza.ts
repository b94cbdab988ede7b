import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { base64nopad } from "@scure/base";
import { Stanza, type Identity, type Recipient } from "age-encryption";

/**
 * A file key under a passphrase, as age's specification has it (c2sp.org/age, "scrypt recipient stanza"). The library does the same
 * in JavaScript, in twice the time; its WebAssembly twin is the one that opens the vault too.
 */
export const passphraseRecipient = (passphrase: string, workFactor: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
    const key = await slowKey(passphrase, salt, workFactor);
    const body = chacha20poly1305(key, zeroNonce).encrypt(fileKey);
    key.fill(0);
    return [new Stanza(["scrypt", base64nopad.encode(salt), String(workFactor)], body)];
  },
});

export const passphraseIdentity = (passphrase: string): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const [stanza] = stanzas;
    const [kind, salt = "", factor = ""] = stanza?.args ?? [];
    // A passphrase stands alone in a header, or whoever knows it could be shown a file that others can read too.
    if (stanza === undefined || stanzas.length !== 1 || kind !== "scrypt") throw new Error("not sealed to a passphrase");
    const saltRead = base64nopad.decode(salt);
    if (saltRead.length !== saltBytes || !/^[1-9]\d?$/.test(factor) || stanza.body.length !== 32)
      throw new Error("no such header is written");
    if (Number(factor) > workFactorMax) throw new RangeError("more memory than a browser gives");
    // The derivation refuses to work on nothing, and nothing was ever sealed to it.
    if (passphrase === "") return null;
    const key = await slowKey(passphrase, saltRead, Number(factor));
    try {
      return chacha20poly1305(key, zeroNonce).decrypt(stanza.body);
    } catch {
      return null;
    } finally {
      key.fill(0);
    }
  },
});

const saltBytes = 16;
const zeroNonce = new Uint8Array(12);
/** 1 GiB. */
const workFactorMax = 20;
const label = new TextEncoder().encode("age-encryption.org/v1/scrypt");

const slowKey = async (passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> => {
  const { scrypt } = await import("../crypto/scrypt.ts");
  const labelled = new Uint8Array(label.length + salt.length);
  labelled.set(label);
  labelled.set(salt, label.length);
  const password = new TextEncoder().encode(passphrase);
  try {
    return await scrypt({
      password,
      salt: labelled,
      costFactor: 2 ** workFactor,
      blockSize: 8,
      parallelism: 1,
      hashLength: 32,
      outputType: "binary",
    });
  } finally {
    password.fill(0);
  }
};
