import { assert } from "#base";

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Lower-case text, two letters a byte: ids in this form compare with === and serve as keys. */
export const toHex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += digits[byte]!;
  return text;
};

/** Three ids of every envelope pass through here, so it looks letters up instead of parsing pieces of text. */
export const fromHex = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length >> 1);
  let isHex = text.length % 2 === 0;
  for (let i = 0; i < bytes.length; i++) {
    const [high, low] = [value(text, 2 * i), value(text, 2 * i + 1)];
    bytes[i] = high * 16 + low;
    isHex &&= high >= 0 && low >= 0;
  }
  assert(isHex, "only toHex or a checked reader makes hex text");
  return bytes;
};

/** 0 to 15 for a lower-case digit, -1 for anything else. */
const value = (text: string, i: number): number => values[text.charCodeAt(i)] ?? -1;
const values = Int8Array.from({ length: 128 }, (_, code) => "0123456789abcdef".indexOf(String.fromCharCode(code)));

/** Looks at every byte whatever the answer, so that the time taken tells nothing about where two secrets differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
};
