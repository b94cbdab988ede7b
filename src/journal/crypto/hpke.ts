import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { DhkemX25519HkdfSha256 } from "@hpke/dhkem-x25519";

/** RFC 9180, base mode: X25519, HKDF-SHA-256, AES-256-GCM. One key, sealed to one device; `enc 32 | box`. */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const encBytes = 32;

export const wrapTo = async (publicKey: Uint8Array, info: Uint8Array, secret: Uint8Array): Promise<Uint8Array> => {
  const recipientPublicKey = await suite.kem.importKey("raw", publicKey.slice().buffer, true);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: info.slice().buffer }, secret.slice().buffer);
  const bytes = new Uint8Array(enc.byteLength + ct.byteLength);
  bytes.set(new Uint8Array(enc), 0);
  bytes.set(new Uint8Array(ct), enc.byteLength);
  return bytes;
};

/** `undefined` when it was sealed to somebody else, for something else, or changed. */
export const unwrap = async (boxSecret: Uint8Array, info: Uint8Array, bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  try {
    const recipientKey = await suite.kem.importKey("raw", boxSecret.slice().buffer, false);
    const enc = bytes.slice(0, encBytes).buffer;
    return new Uint8Array(await suite.open({ recipientKey, enc, info: info.slice().buffer }, bytes.slice(encBytes).buffer));
  } catch {
    return undefined;
  }
};
