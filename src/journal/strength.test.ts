import fc from "fast-check";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";
import { passphraseLengthMin, strengthOf } from "./strength.ts";

test.each`
  passphrase                                     | level        | why
  ${"walnut"}                                    | ${"refused"} | ${"short"}
  ${"1234567"}                                   | ${"refused"} | ${"short"}
  ${"12345678"}                                  | ${"refused"} | ${"common"}
  ${"Password1!"}                                | ${"refused"} | ${"common"}
  ${"pa$$w0rd"}                                  | ${"refused"} | ${"common"}
  ${"qwertyuiop"}                                | ${"refused"} | ${"common"}
  ${"iloveyou2024"}                              | ${"refused"} | ${"common"}
  ${"abababababab"}                              | ${"refused"} | ${"repeats"}
  ${"monkey banana"}                             | ${"weak"}    | ${undefined}
  ${"sunny sunny sunny sunny"}                   | ${"weak"}    | ${undefined}
  ${"Summer house 1984"}                         | ${"weak"}    | ${undefined}
  ${"harbor velvet onion ladder"}                | ${"fair"}    | ${undefined}
  ${"k7#Qz!m2Vw9"}                               | ${"fair"}    | ${undefined}
  ${"harbor velvet onion ladder copper thirsty"} | ${"strong"}  | ${undefined}
`("$passphrase is $level", ({ passphrase, level, why }) => {
  expect(strengthOf(passphrase as string)).toMatchObject(why === undefined ? { level } : { level, why });
});

test("six random words are strong, whichever they are, and never counted for more than chance gave them", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...wordlist), { minLength: 6, maxLength: 6 }), (words) => {
      const { bits, level } = strengthOf(words.join(" "));
      expect(level).toBe("strong");
      expect(bits).toBeLessThanOrEqual(66);
    }),
  );
});

test("saying the same again never makes a passphrase much stronger", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,3}$/), (text) => {
      const parts = text.split(" ").length;
      expect(strengthOf(`${text} ${text}`).bits).toBeLessThanOrEqual(Math.max(strengthOf(text).bits, 11 * parts) + parts);
    }),
  );
});

test("any text at all gets an answer, and a short one is never enough", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const { bits, level, why } = strengthOf(text);
      expect(Number.isFinite(bits) && bits >= 0).toBe(true);
      expect(why === undefined).toBe(level !== "refused");
      if (text.normalize("NFKC").trim().length < passphraseLengthMin) expect(level).toBe("refused");
    }),
  );
});
