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
