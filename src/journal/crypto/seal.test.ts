import { createCipheriv } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { fromHex, toHex } from "#wire";
import { derive } from "./derive.ts";
import { openNote, sealNote } from "./note.ts";
import { seal, unseal } from "./seal.ts";

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((bytes) => bytes.some((byte) => byte !== 0));
const nonce = fc.uint8Array({ minLength: 24, maxLength: 24 });
const some = fc.uint8Array({ maxLength: 600 });

test("the published example of the cipher comes out (draft-irtf-cfrg-xchacha-03, A.3.1)", () => {
  const text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
  const box = seal(
    fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
    fromHex("404142434445464748494a4b4c4d4e4f5051525354555657"),
    fromHex("50515253c0c1c2c3c4c5c6c7"),
    new TextEncoder().encode(text),
  );
  expect(toHex(box)).toBe(
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452" +
      "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e" +
      "c0875924c1c7987947deafd8780acf49",
  );
});

test("OpenSSL, extended by hand, seals the same bytes", () => {
  fc.assert(
    fc.property(key, nonce, some, some, (k, n, aad, plain) => {
      expect(seal(k, n, aad, plain)).toEqual(slowTwin(k, n, aad, plain));
    }),
  );
});

test("a box opens with what sealed it", () => {
  fc.assert(
    fc.property(key, nonce, some, some, (k, n, aad, plain) => {
      expect(unseal(k, n, aad, seal(k, n, aad, plain))).toEqual(plain);
    }),
  );
});

describe("a box does not open", () => {
  const [k, n, aad, plain] = [
    new Uint8Array(32).fill(7),
    new Uint8Array(24).fill(1),
    new Uint8Array(77).fill(2),
    new Uint8Array(300).fill(3),
  ];
  const box = seal(k, n, aad, plain);
  const flipped = (bytes: Uint8Array, bit: number) => bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  test.each<[string, number, (bit: number) => Uint8Array | undefined]>([
    ["box", box.length, (bit) => unseal(k, n, aad, flipped(box, bit))],
    ["associated data", aad.length, (bit) => unseal(k, n, flipped(aad, bit), box)],
    ["nonce", n.length, (bit) => unseal(k, flipped(n, bit), aad, box)],
    ["key", k.length, (bit) => unseal(flipped(k, bit), n, aad, box)],
  ])("with any bit of the %s turned", (_what, length, open) => {
    for (let bit = 0; bit < length * 8; bit++) expect(open(bit)).toBeUndefined();
  });
  test("when it is cut short, or something is added", () => {
    for (let end = 0; end < box.length; end++) expect(unseal(k, n, aad, box.subarray(0, end))).toBeUndefined();
    expect(unseal(k, n, aad, Uint8Array.of(...box, 0))).toBeUndefined();
  });
});

test("nothing is ever sealed with a key that was cleared", () => {
  expect(() => seal(new Uint8Array(32), new Uint8Array(24), new Uint8Array(0), new Uint8Array(1))).toThrow(/cleared/);
});

test("each purpose has its own key, and HKDF gives what RFC 5869 describes", async () => {
  const secret = new Uint8Array(32).fill(9);
  const salt = new Uint8Array(32).fill(4);
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode("walnut/1/storage");
  const expected = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, material, 256);
  expect(derive(secret, "storage", salt)).toEqual(new Uint8Array(expected));
  const purposes = ["slot-wrap", "slot-commit", "account", "epoch-0", "epoch-commit", "storage", "names"] as const;
  expect(new Set(purposes.map((purpose) => toHex(derive(secret, purpose)))).size).toBe(purposes.length);
});

test("a note opens under its own name only", () => {
  const k = new Uint8Array(32).fill(7);
  const note = sealNote(testRandom(), k, "head", { heads: [], lines: Uint8Array.of(1, 2) });
  expect(openNote(k, "head", note)?.lines).toEqual(Uint8Array.of(1, 2));
  expect(openNote(k, "draft/1", note)).toBeUndefined();
});

test("any bytes at all are no reason to throw", () => {
  const k = new Uint8Array(32).fill(7);
  fc.assert(
    fc.property(some, (bytes) => {
      expect(openNote(k, "head", bytes)).toBeUndefined();
    }),
  );
});

/** XChaCha20-Poly1305 from its description: HChaCha20 for the key, then the IETF cipher of another library. */
const slowTwin = (k: Uint8Array, n: Uint8Array, aad: Uint8Array, plain: Uint8Array): Uint8Array => {
  const cipher = createCipheriv("chacha20-poly1305", hChaCha20(k, n.subarray(0, 16)), Uint8Array.of(0, 0, 0, 0, ...n.subarray(16)), {
    authTagLength: 16,
  });
  cipher.setAAD(aad, { plaintextLength: plain.length });
  return new Uint8Array([...cipher.update(plain), ...cipher.final(), ...cipher.getAuthTag()]);
};

const hChaCha20 = (k: Uint8Array, n: Uint8Array): Uint8Array => {
  const words = (bytes: Uint8Array) =>
    Array.from({ length: bytes.length / 4 }, (_, i) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(4 * i, true));
  const x = new Uint32Array([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, ...words(k), ...words(n)]);
  const turn = (i: number, by: number) => {
    x[i] = (x[i]! << by) | (x[i]! >>> (32 - by));
  };
  const mix = (to: number, from: number, into: number, by: number) => {
    x[to] = x[to]! + x[from]!;
    x[into] = x[into]! ^ x[to];
    turn(into, by);
  };
  const quarter = (a: number, b: number, c: number, d: number) => {
    mix(a, b, d, 16);
    mix(c, d, b, 12);
    mix(a, b, d, 8);
    mix(c, d, b, 7);
  };
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 4; i++) quarter(i, i + 4, i + 8, i + 12);
    for (let i = 0; i < 4; i++) quarter(i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
  }
  const out = new DataView(new ArrayBuffer(32));
  [0, 1, 2, 3, 12, 13, 14, 15].forEach((from, i) => out.setUint32(4 * i, x[from]!, true));
  return new Uint8Array(out.buffer);
};
