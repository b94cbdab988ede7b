import { wordlist } from "@scure/bip39/wordlists/english.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ok } from "#base";
import { fromHex } from "#wire";
import { readWords, wordsOf } from "./recovery.ts";

const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });

test.each`
  secret                                                                | words
  ${"00".repeat(32)}                                                    | ${`${"abandon ".repeat(23)}art`}
  ${"ff".repeat(32)}                                                    | ${`${"zoo ".repeat(23)}vote`}
  ${"68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c"} | ${"hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length"}
`("the published words for $secret", ({ secret: hex, words }) => {
  expect(wordsOf(fromHex(hex as string)).join(" ")).toBe(words);
  expect(readWords(words as string)).toEqual(ok(fromHex(hex as string)));
});

test("words are read however they were copied", () => {
  const ways: ((words: readonly string[]) => string)[] = [
    (words) => words.join(" "),
    (words) => `  ${words.join("\n\n")}\n`,
    (words) => words.join(", ").toUpperCase(),
    (words) => words.map((word, i) => `${i + 1}. ${word}`).join("\t"),
    (words) => words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" - "),
  ];
  fc.assert(
    fc.property(secret, fc.constantFrom(...ways), (bytes, copy) => {
      expect(readWords(copy(wordsOf(bytes)))).toEqual(ok(bytes));
    }),
  );
});

test("a word that is not in the list is named, with its place and what was probably meant", () => {
  const words = [...wordsOf(new Uint8Array(32))];
  words[6] = "abandom";
  expect(readWords(words.join(" "))).toEqual({
    ok: false,
    error: { type: "WordUnknown", position: 7, word: "abandom", near: ["abandon"] },
  });
});

test.each`
  typed        | meant
  ${"lader"}   | ${"ladder"}
  ${"laddder"} | ${"ladder"}
  ${"ladedr"}  | ${"ladder"}
  ${"ladderr"} | ${"ladder"}
  ${"labber"}  | ${undefined}
  ${"horse"}   | ${"horse"}
  ${"hrose"}   | ${"horse"}
  ${"zo"}      | ${"zoo"}
`("$typed: perhaps $meant", ({ typed, meant }) => {
  const read = readWords(typed as string);
  const near = !read.ok && read.error.type === "WordUnknown" ? read.error.near : wordlist.filter((word) => word === typed);
  expect(near[0]).toBe(meant);
});

test("too few or too many words are counted", () => {
  const words = wordsOf(new Uint8Array(32));
  expect(readWords(words.slice(1).join(" "))).toEqual({ ok: false, error: { type: "WordCount", found: 23, want: 24 } });
  expect(readWords(`${words.join(" ")} zoo`)).toEqual({ ok: false, error: { type: "WordCount", found: 25, want: 24 } });
  expect(readWords("")).toEqual({ ok: false, error: { type: "WordCount", found: 0, want: 24 } });
});

test("two words swapped, or another word of the list, are noticed nearly always", () => {
  let noticed = 0;
  const runs = 500;
  fc.assert(
    fc.property(secret, fc.nat(23), fc.constantFrom(...wordlist), (bytes, place, word) => {
      const words = [...wordsOf(bytes)];
      if (words[place] === word) return;
      words[place] = word;
      const read = readWords(words.join(" "));
      if (read.ok) expect(read.value).not.toEqual(bytes);
      else noticed++;
    }),
    { numRuns: runs, seed: 7 },
  );
  // The check has 8 bits: one slip in 256 goes through, and then opens nothing.
  expect(noticed).toBeGreaterThan(runs * 0.98);
});

test("any text at all is read or refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(readWords(text).ok).toBe(false);
    }),
  );
});
