const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export const base64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    text += letters[three >> 18]! + letters[(three >> 12) & 63]!;
    text += left > 1 ? letters[(three >> 6) & 63]! : "=";
    text += left > 2 ? letters[three & 63]! : "=";
  }
  return text;
};

/** Reads it back, with or without its padding; whatever else stands there is no byte. */
export const fromBase64 = (text: string): Uint8Array => {
  const known = Array.from({ length: text.length }, (_, i) => letters.indexOf(text[i]!)).filter((value) => value >= 0);
  const bytes = new Uint8Array(Math.floor((known.length * 3) / 4));
  for (let i = 0; i < bytes.length; i++) {
    const at = Math.floor((i * 4) / 3);
    const pair = (known[at]! << 6) | (known[at + 1] ?? 0);
    bytes[i] = (pair >> (4 - 2 * (i % 3))) & 0xff;
  }
  return bytes;
};
