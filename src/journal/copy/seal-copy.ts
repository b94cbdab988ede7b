import { Encrypter } from "age-encryption";
import { err, ok, type Result } from "#base";
import { linesUnder, type ExportHeader, type StoredEntry } from "#record";
import { strengthOf, type PassphraseRefused } from "../strength.ts";
import type { NoKeyDerivation, WordsUnreadable } from "../vault/failures.ts";
import { giveWay, type Done } from "./give-way.ts";
import { passphraseRecipient } from "./passphrase-stanza.ts";
import { recipientOf, recipientText } from "./recovery-key.ts";

/** What a copy is sealed to; `recipient` is the recovery key's public half. */
export type CopyLock = { readonly passphrase: string } | { readonly recipient: Uint8Array } | { readonly recoveryWords: string };

export interface CopyToSeal {
  readonly header: ExportHeader;
  readonly entries: readonly StoredEntry[];
  readonly lock: CopyLock;
  readonly progress?: (done: Done) => void;
  /** How slow a guess is made: 2^n steps of scrypt. */
  readonly workFactor?: number;
}

/**
 * 128 MiB and about a second for each guess at a passphrase: twice the memory of the vault, because a copy lies where nobody
 * watches it. The usual 18 asks for 256 MiB, which a phone may refuse just when the copy is needed.
 */
const workFactorUsual = 17;
const entriesAtOnce = 512;

/** The journal export, line for line, as an age file. */
export const sealCopy = async (copy: CopyToSeal): Promise<Result<Uint8Array, SealFailed>> => {
  const { lock, workFactor = workFactorUsual } = copy;
  const age = new Encrypter();
  if ("passphrase" in lock) {
    const { why } = strengthOf(lock.passphrase);
    if (why !== undefined) return err({ type: "PassphraseRefused", why });
    age.addRecipient(passphraseRecipient(asTyped(lock.passphrase), workFactor));
  } else {
    const recipient = "recipient" in lock ? ok(lock.recipient) : await recipientFrom(lock.recoveryWords);
    if (!recipient.ok) return recipient;
    age.addRecipient(recipientText(recipient.value));
  }
  try {
    const sealed = await age.encrypt(linesAsStream(copy));
    return ok(new Uint8Array(await new Response(sealed).arrayBuffer()));
  } catch (error) {
    // Nothing else can fail here: a browser that gives the derivation no memory, or no WebAssembly.
    return err({ type: "NoKeyDerivation", reason: error instanceof Error ? error.message : String(error) });
  }
};

export type SealFailed = PassphraseRefused | WordsUnreadable | NoKeyDerivation;

const recipientFrom = async (words: string): Promise<Result<Uint8Array, WordsUnreadable>> => {
  const { readWords } = await import("../vault/recovery.ts");
  const recovery = readWords(words);
  if (!recovery.ok) return recovery;
  const recipient = recipientOf(recovery.value);
  recovery.value.fill(0);
  return ok(recipient);
};

/** One spelling for letters that can be written in two ways, and no space that pasting left at an end; otherwise as the age command reads it. */
export const asTyped = (passphrase: string): string => passphrase.normalize("NFC").trim();

const linesAsStream = ({ header, entries, progress }: CopyToSeal): ReadableStream<Uint8Array> => {
  const lines = linesUnder(header, entries);
  const utf8 = new TextEncoder();
  let done = 0;
  return new ReadableStream({
    pull: async (controller) => {
      let text = "";
      for (let n = 0; n < entriesAtOnce; n++) {
        const line = lines.next();
        if (line.done === true) break;
        text += line.value;
        done++;
      }
      if (text === "") return controller.close();
      controller.enqueue(utf8.encode(text));
      progress?.({ done: Math.min(done, entries.length), of: entries.length });
      return giveWay();
    },
  });
};
