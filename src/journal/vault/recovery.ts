import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { err, ok, type Result } from "#base";
import type { WordsUnreadable } from "./failures.ts";

const wordCount = 24;

/** The printed form of 32 random bytes: 24 words of a public list (BIP39), the last of which also checks the others. */
export const wordsOf = (secret: Uint8Array): readonly string[] => entropyToMnemonic(secret, wordlist).split(" ");

/** Reads words as people copy them: any case, any spacing, with or without the numbers printed beside them. */
export const readWords = (text: string): Result<Uint8Array, WordsUnreadable> => {
  const words =
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  for (const [i, word] of words.entries()) {
    if (!known.has(word)) return err({ type: "WordUnknown", position: i + 1, word, near: nearTo(word) });
  }
  if (words.length !== wordCount) return err({ type: "WordCount", found: words.length, want: wordCount });
  try {
    return ok(mnemonicToEntropy(words.join(" "), wordlist));
  } catch {
    return err({ type: "WordsDoNotFit" });
  }
};

const known: ReadonlySet<string> = new Set(wordlist);
const nearMax = 3;

/** No two words of the list share their first four letters, so a word that starts right comes first. */
const nearTo = (typed: string): string[] => {
  const sameStart = wordlist.filter((word) => typed.length >= 4 && word.slice(0, 4) === typed.slice(0, 4));
  return [...new Set([...sameStart, ...wordlist.filter((word) => oneSlipApart(word, typed))])].slice(0, nearMax);
};

/** One letter wrong, missing, extra, or two neighbours swapped. */
const oneSlipApart = (a: string, b: string): boolean => {
  const start = commonStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};

const commonStart = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
};
