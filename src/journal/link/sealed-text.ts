import { base64urlnopad } from "@scure/base";
import { err, ok, type RandomDep, type Result } from "#base";
import { sealedHeader, type SealedType } from "#wire";
import { inflate, type UnpacksTooLarge } from "./inflate.ts";

/** Sizes tell what is inside; a page is rounded up. Blanks after JSON are still JSON, for every reader. */
const paddedTo: { readonly [T in SealedType]: number } = { "application/fhir+json": 16_384, "text/plain": 64 };

/** A compact JWE as SMART Health Links have it: "dir", A256GCM, a new IV each time. Only what every browser has is used. */
export const sealText = async (
  { random }: RandomDep,
  { key, text, type }: { readonly key: Uint8Array; readonly text: string; readonly type: SealedType },
): Promise<string> => {
  const bytes = utf8.encode(text);
  const step = paddedTo[type];
  const padded = new Uint8Array(Math.ceil(Math.max(1, bytes.length) / step) * step).fill(0x20);
  padded.set(bytes);
  const header = sealedHeader(type);
  const iv = new Uint8Array(random.bytes(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(cipher(iv, header), await keyFor(key, "encrypt"), padded));
  const end = sealed.length - tagBytes;
  return [header, "", base64url(iv), base64url(sealed.subarray(0, end)), base64url(sealed.subarray(end))].join(".");
};

/** A reader need not be told the type (some leave it out). What is packed (`zip`, as other makers write it) is unpacked up to a size. */
export const openSealedText = async (
  key: Uint8Array,
  sealed: string,
  bytesMax = unpackedBytesMax,
): Promise<Result<string, NotTheKey | UnpacksTooLarge>> => {
  const parts = sealed.split(".");
  const [header = "", wrappedKey, iv, box, tag] = parts;
  const { alg, enc, zip } = fieldsOf(header);
  const isKnown = alg === "dir" && enc === "A256GCM" && (zip === undefined || zip === "DEF");
  if (parts.length !== 5 || wrappedKey !== "" || !isKnown) return err({ type: "NotTheKey" });
  try {
    const bytes = joined(fromBase64url(box!), fromBase64url(tag!));
    const opened = await crypto.subtle.decrypt(cipher(fromBase64url(iv!), header), await keyFor(key, "decrypt"), bytes);
    const whole = zip === undefined ? ok(new Uint8Array(opened)) : await inflate(new Uint8Array(opened), bytesMax);
    return whole.ok ? ok(new TextDecoder().decode(whole.value).trimEnd()) : whole;
  } catch {
    return err({ type: "NotTheKey" });
  }
};
/** Four times what our own relay keeps as a file. */
const unpackedBytesMax = 12 * 1024 * 1024;

/** It is something else, was changed, or belongs to another key. */
export interface NotTheKey {
  readonly type: "NotTheKey";
}

const fieldsOf = (header: string): { readonly [field: string]: unknown } => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64url(header)));
    return typeof value === "object" && value !== null ? (value as { readonly [field: string]: unknown }) : {};
  } catch {
    return {};
  }
};

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

const tagBytes = 16;
const utf8 = new TextEncoder();
const cipher = (iv: Uint8Array<ArrayBuffer>, header: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: utf8.encode(header),
  tagLength: 8 * tagBytes,
});
const keyFor = (key: Uint8Array, use: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, [use]);
export const base64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(base64urlnopad.decode(text));
