import { chacha20, chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * The sealed part of an age file (the STREAM of its specification, c2sp.org/age): a nonce, then pieces of 64 KiB, each with its own
 * tag, its number and whether it is the last. The library stops at the first piece that fails. A person whose only copy was
 * damaged wants the other pieces too, so they are opened here one by one.
 */
export type Piece = { readonly type: "opened"; readonly bytes: Uint8Array } | { readonly type: "lost"; readonly why: "cut" | "altered" };

const nonceBytes = 16;
const tagBytes = 16;
export const pieceBytes = 64 * 1024;
const sealedPieceBytes = pieceBytes + tagBytes;

export function* openPieces(fileKey: Uint8Array, payload: Uint8Array): Generator<Piece, void> {
  if (payload.length < nonceBytes + tagBytes) {
    yield { type: "lost", why: "cut" };
    return;
  }
  const key = hkdf(sha256, fileKey, payload.subarray(0, nonceBytes), new TextEncoder().encode("payload"), 32);
  const sealed = payload.subarray(nonceBytes);
  for (let n = 0; n * sealedPieceBytes < sealed.length; n++) {
    const piece = sealed.subarray(n * sealedPieceBytes, (n + 1) * sealedPieceBytes);
    const isLast = (n + 1) * sealedPieceBytes >= sealed.length;
    const bytes = open(key, n, isLast, piece);
    if (bytes !== undefined) {
      yield { type: "opened", bytes };
      continue;
    }
    const other = open(key, n, !isLast, piece);
    if (other === undefined) {
      yield { type: "lost", why: isLast && looksCut(key, n, piece) ? "cut" : "altered" };
      continue;
    }
    // Whole and genuine. Either more should follow and does not, or it was the last one and something was put behind it.
    yield { type: "opened", bytes: other };
    yield { type: "lost", why: isLast ? "cut" : "altered" };
    if (!isLast) return;
  }
}

/** Eleven bytes of the piece's number, one that marks the last. */
const nonceOf = (n: number, isLast: boolean): Uint8Array => {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, n);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};

const open = (key: Uint8Array, n: number, isLast: boolean, piece: Uint8Array): Uint8Array | undefined => {
  try {
    return chacha20poly1305(key, nonceOf(n, isLast)).decrypt(piece);
  } catch {
    return undefined;
  }
};

/**
 * A last piece fails alike when its end is missing and when a byte was changed. Only the name for it is decided here: unsealed
 * without its tag, a cut piece is text to its end or stops within the tag, a whole one is text and then the sixteen bytes of the
 * tag, which look like noise. Nothing that is read this way is ever shown or kept.
 */
const looksCut = (key: Uint8Array, n: number, piece: Uint8Array): boolean =>
  [true, false].some((isLast) => {
    const bytes = chacha20(key, nonceOf(n, isLast), piece, undefined, 1);
    const clean = cleanLength(bytes);
    if (clean === bytes.length) return true;
    const whole = bytes.length - tagBytes;
    if (clean >= whole && bytes[whole - 1] === newline) return false;
    const lastLineEnd = bytes.subarray(0, clean).lastIndexOf(newline) + 1;
    return lastLineEnd > 0 && bytes.length - lastLineEnd < tagBytes;
  });

const newline = 10;

/** How far the bytes are text as JSON lines are: UTF-8 without control characters; a last letter may be incomplete. */
const cleanLength = (bytes: Uint8Array): number => {
  let i = 0;
  while (i < bytes.length) {
    const byte = bytes[i]!;
    if (byte < 0x20 && byte !== newline) return i;
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
    if (more < 0) return i;
    for (let k = 1; k <= more && i + k < bytes.length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return i;
    i += 1 + more;
  }
  return bytes.length;
};
