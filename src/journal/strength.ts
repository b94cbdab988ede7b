import { commonPassphrases } from "./common-passphrases.ts";

/** An estimate of how hard a passphrase is to guess, deliberately on the low side. */
export interface Strength {
  /** About how many yes-no questions a guesser needs; one more doubles the work. */
  readonly bits: number;
  readonly level: "refused" | "weak" | "fair" | "strong";
  readonly why?: PassphraseRefused["why"];
}

export interface PassphraseRefused {
  readonly type: "PassphraseRefused";
  readonly why: "short" | "common" | "repeats";
}

export const passphraseLengthMin = 8;
/** About four random words. A guess costs a stranger who holds the device 0.06 s or more of one processor core (Argon2id, 64 MiB). */
export const fairBitsMin = 40;
/** Six random words have 66; five 55. */
export const strongBitsMin = 55;

/**
 * Counts what a guesser who knows how people choose would have to try: a word of any length counts as one of 2,048, a
 * repeated part almost nothing, a year or a row of keys little. It knows no dictionary, so a rare word counts too little,
 * which errs on the safe side; a well-known quotation counts too much, which is why the app suggests six random words.
 */
export const strengthOf = (passphrase: string): Strength => {
  const text = normalised(passphrase);
  const refused = whyRefused(text);
  const bits = Math.round(partsOf(text).reduce((sum, part, i, parts) => sum + (parts.indexOf(part) < i ? 1 : bitsOf(part)), 0));
  if (refused !== undefined) return { bits: Math.min(bits, 10), level: "refused", why: refused };
  return { bits, level: bits < fairBitsMin ? "weak" : bits < strongBitsMin ? "fair" : "strong" };
};

/** One spelling for what looks the same: a phone and a laptop may encode "é" in two ways, and pasting adds a space at the end. */
export const normalised = (passphrase: string): string => passphrase.normalize("NFKC").trim();

/** How many different characters make a passphrase at all. */
const distinctMin = 4;

const whyRefused = (text: string): PassphraseRefused["why"] | undefined => {
  if (Array.from(text).length < passphraseLengthMin) return "short";
  if (new Set(text.toLowerCase()).size < distinctMin) return "repeats";
  const lower = text.toLowerCase();
  const stem = lower.replace(/^[^a-z]+|[^a-z]+$/g, "");
  // Signs around a common word hardly slow a guesser down, unless they are most of it.
  const spellings = [lower, plainLetters(lower), ...(2 * stem.length > lower.length ? [stem, plainLetters(stem)] : [])];
  return spellings.some((spelling) => commonPassphrases.has(spelling) || isKeyRow(spelling)) ? "common" : undefined;
};

/** "P4ssw0rd" is "password" to every guesser. */
const plainLetters = (text: string) => text.replace(/[@4301$5!7]/g, (c) => leet[c] ?? c);
const leet: { readonly [c: string]: string } = { "@": "a", "4": "a", "3": "e", "0": "o", "1": "i", $: "s", "5": "s", "!": "i", "7": "t" };

/** Runs of letters, of digits, and of anything else; spaces only part them. */
const partsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu) ?? [];

const wordBits = 11;
const letterBits = 4.7;
const digitBits = 3.3;
const signBits = 4;
const predictableBits = 6;

const bitsOf = (part: string): number => {
  if (isKeyRow(part) || commonPassphrases.has(part)) return predictableBits;
  if (/^\p{L}/u.test(part)) return Math.min(wordBits, part.length * letterBits);
  if (/^(19|20)\d\d$/.test(part)) return predictableBits;
  if (/^\p{N}/u.test(part)) return Math.min(new Set(part).size + 1, part.length) * digitBits;
  return Math.min(new Set(part).size, 3) * signBits;
};

const keyRows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "01234567890",
];
const isKeyRow = (part: string) =>
  part.length >= 3 && keyRows.some((row) => row.includes(part) || Array.from(row).toReversed().join("").includes(part));
