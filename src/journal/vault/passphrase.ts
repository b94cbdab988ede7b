import { err, ok, type RandomDep, type Result } from "#base";
import type { KdfCost } from "../ports.ts";
import { normalised } from "../strength.ts";
import { keyBytes } from "../crypto/derive.ts";
import type { NoKeyDerivation } from "./failures.ts";

/** A guess costs 64 MiB and about 0.4 s in a browser: as much as a person will wait, so as much as a thief must pay. */
export const defaultCost: KdfCost = { memoryKiB: 65_536, passes: 3 };

export const secretOfPassphrase = async (
  passphrase: string,
  salt: Uint8Array,
  { memoryKiB, passes }: KdfCost,
): Promise<Result<Uint8Array, NoKeyDerivation>> => {
  const password = new TextEncoder().encode(normalised(passphrase));
  // The library throws on an empty password; nobody's vault has one.
  if (password.length === 0) return ok(new Uint8Array(keyBytes));
  try {
    const { argon2id } = await import("../crypto/argon2.ts");
    return ok(
      await argon2id({
        password,
        salt,
        memorySize: memoryKiB,
        iterations: passes,
        parallelism: 1,
        hashLength: keyBytes,
        outputType: "binary",
      }),
    );
  } catch (error) {
    return err({ type: "NoKeyDerivation", reason: error instanceof Error ? error.message : String(error) });
  } finally {
    password.fill(0);
  }
};

const suggestedWords = 6;

/** Six words out of 2,048, drawn evenly: 66 bits, and a person can remember them. */
export const suggestPassphrase = async ({ random }: RandomDep): Promise<string> => {
  const { wordlist } = await import("@scure/bip39/wordlists/english.js");
  const bytes = random.bytes(2 * suggestedWords);
  const words = Array.from({ length: suggestedWords }, (_, i) => wordlist[((bytes[2 * i]! << 8) | bytes[2 * i + 1]!) & 2047]!);
  return words.join(" ");
};
