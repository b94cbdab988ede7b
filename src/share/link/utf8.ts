import { utf8ToBytes } from "@noble/hashes/utils.js";

export const utf8 = (text: string): Uint8Array => utf8ToBytes(text);

/** Throws where the bytes are no text. */
export const fromUtf8 = (bytes: Uint8Array): string =>
  decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
