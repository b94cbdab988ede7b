import { unreachable } from "#base";
import type { CopyFailed } from "#journal";
import type { Words } from "#words";
import { unlockMistake } from "../vault/unlock-mistake.ts";

export interface SaidFailed {
  /** The field it stands at: what is wrong with the file, or with the key. */
  readonly at: "file" | "key";
  readonly text: string;
}

/** Why a copy did not open, in one sentence, at the field where something can be done about it. */
export const sayFailed = (
  { copy, vault }: { readonly copy: Words<"copy">; readonly vault: Words<"vault"> },
  failed: CopyFailed,
  by: "passphrase" | "words",
): SaidFailed => {
  switch (failed.type) {
    case "WrongKey":
      return { at: "key", text: copy[`failed.WrongKey.${by}`] };
    case "WordCount":
    case "WordUnknown":
    case "WordsDoNotFit":
    case "NoKeyDerivation":
      return { at: "key", text: unlockMistake(vault, failed, by) ?? "" };
    case "NotACopy":
    case "NewerCopy":
    case "SealedOtherwise":
    case "CutShort":
    case "Altered":
    case "NotAJournal":
      return { at: "file", text: copy[`failed.${failed.type}`] };
    default:
      return unreachable(failed);
  }
};
