import { assert } from "#base";

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Lower-case text, two letters a byte: ids in this form compare with === and serve as keys. */
export const toHex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += digits[byte]!;
  return text;
};

export const fromHex = (text: string): Uint8Array => {
  assert(/^([0-9a-f]{2})*$/.test(text), "only toHex or a checked reader makes hex text");
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
};

/** Looks at every byte whatever the answer, so that the time taken tells nothing about where two secrets differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
};
