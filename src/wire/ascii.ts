import { assert } from "#base";

/** Everything signed and every number on the wire is plain ASCII, one byte a letter: there is no second spelling of it. */
export const fromAscii = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    assert(code < 128, "only our own words and hex are written as ASCII");
    return code;
  });

/** `undefined` when a byte is no ASCII. */
export const toAscii = (bytes: Uint8Array): string | undefined => {
  let text = "";
  for (const byte of bytes) {
    if (byte > 127) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
};
