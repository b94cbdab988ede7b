import { unreachable } from "#base";
import type { OpenFailed } from "#journal";
import type { Words } from "#words";
import { formatList } from "../shell/format.ts";

/** Why it did not open, in a sentence at the field; `undefined` when it is the storage that failed. */
export const unlockMistake = (words: Words<"vault">, failed: OpenFailed, by: "passphrase" | "words" | "passkey"): string | undefined => {
  switch (failed.type) {
    case "WrongSecret":
    case "Damaged":
      return words[`unlock.failed.${failed.type}.${by}`];
    case "WordCount":
      return words["unlock.failed.WordCount"](failed);
    case "WordUnknown": {
      const { position, word, near } = failed;
      return near.length === 0
        ? words["unlock.failed.WordUnknown"]({ position, word })
        : words["unlock.failed.WordUnknown.near"]({ position, word, near: formatList(near, "disjunction") });
    }
    case "NoKeyDerivation":
    case "NoVault":
    case "WordsDoNotFit":
      return words[`unlock.failed.${failed.type}`];
    case "StorageFull":
    case "StorageGone":
    case "NewerVersion":
      return undefined;
    default:
      return unreachable(failed);
  }
};
