import { err, ok, type RandomDep, type Result } from "#base";
import { strengthOf, type PassphraseRefused } from "../strength.ts";

/** A text sealed with what every browser has, so that a single file can open it without us. All of it in base64. */
export interface SealedPage {
  readonly salt: string;
  readonly iv: string;
  readonly iterations: number;
  readonly box: string;
}

/** PBKDF2 with SHA-256: the one slow derivation that WebCrypto knows. About half a second on a phone. */
const iterationsUsual = 600_000;
/** Sizes tell what is inside; they are rounded up. */
const paddedTo = 16_384;

/** Seals a text to a passphrase of its own: AES-256-GCM under PBKDF2. */
export const sealPage = async (
  { random }: RandomDep,
  { text, passphrase, iterations = iterationsUsual }: { readonly text: string; readonly passphrase: string; readonly iterations?: number },
): Promise<Result<SealedPage, PassphraseRefused>> => {
  const { why } = strengthOf(passphrase);
  if (why !== undefined) return err({ type: "PassphraseRefused", why });
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / paddedTo) * paddedTo).fill(0x20);
  padded.set(bytes);
  const salt = new Uint8Array(random.bytes(16));
  const iv = new Uint8Array(random.bytes(12));
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(passphrase.normalize("NFKC")), "PBKDF2", false, [
    "deriveKey",
  ]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const box = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, padded));
  return ok({ salt: base64(salt), iv: base64(iv), iterations, box: base64(box) });
};

const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
};
