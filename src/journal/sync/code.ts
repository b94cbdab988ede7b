import { wordlist } from "@scure/bip39/wordlists/english.js";
import { err, ok, type RandomDep, type Result } from "#base";
import { toHex } from "#wire";
import { derive } from "../crypto/derive.ts";
import type { KdfCost } from "../ports.ts";
import { secretOfPassphrase } from "../vault/passphrase.ts";
import type { NoKeyDerivation } from "../vault/failures.ts";

/** Seven words of 2,048: 77 bits, drawn evenly. */
export const codeWords = 7;
const bitsPerWord = 11;

export const newCode = ({ random }: RandomDep): string => {
  const bytes = random.bytes(2 * codeWords);
  return Array.from({ length: codeWords }, (_, i) => wordlist[((bytes[2 * i]! << 8) | bytes[2 * i + 1]!) & (2 ** bitsPerWord - 1)]!).join(
    " ",
  );
};

/** Reads the words as they were typed or scanned: any case, any spacing, any dash. */
export const readCode = (text: string): Result<string, CodeUnreadable> => {
  const words =
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const strange = words.find((word) => !known.has(word));
  if (strange !== undefined) return err({ type: "CodeUnreadable", word: strange, found: words.length });
  return words.length === codeWords ? ok(words.join(" ")) : err({ type: "CodeUnreadable", found: words.length });
};

export interface CodeUnreadable {
  readonly type: "CodeUnreadable";
  /** The first that is on no list; absent when there are too few or too many. */
  readonly word?: string;
  readonly found: number;
}

const known: ReadonlySet<string> = new Set(wordlist);

/** Where the two devices meet, and the key that seals what lies there. A guess costs as much as one at a passphrase. */
export interface Rendezvous {
  readonly id: string;
  readonly key: Uint8Array;
}

export const rendezvousOf = async (code: string, cost: KdfCost): Promise<Result<Rendezvous, NoKeyDerivation>> => {
  const secret = await secretOfPassphrase(code, salt, cost);
  if (!secret.ok) return secret;
  const id = toHex(derive(secret.value, "invite-name")).slice(0, 32);
  const key = derive(secret.value, "invite-key");
  secret.value.fill(0);
  return ok({ id, key });
};

/** The same everywhere, for the words are all that both devices have. */
const salt = new TextEncoder().encode("walnut/1/invitation");
