import type { NoKeyDerivation, WordsUnreadable } from "../vault/failures.ts";

/** Why a copy did not open. Each says exactly one thing. */
export type CopyFailed =
  | NotACopy
  | NewerCopy
  | SealedOtherwise
  | WrongKey
  | CutShort
  | Altered
  | NotAJournal
  | WordsUnreadable
  | NoKeyDerivation;

/** Neither an age file nor a journal export. */
export interface NotACopy {
  readonly type: "NotACopy";
}
/** A later version of age, or of the journal export, than this Walnut knows. */
export interface NewerCopy {
  readonly type: "NewerCopy";
}
/** An age file, but sealed to a kind of key that Walnut never seals to, or to the other one than was shown. */
export interface SealedOtherwise {
  readonly type: "SealedOtherwise";
}
/** The passphrase or the words are not the ones it was sealed to. */
export interface WrongKey {
  readonly type: "WrongKey";
}
/** The end of the file is missing, and nothing before it could be read. */
export interface CutShort {
  readonly type: "CutShort";
}
/** The key is right, but the bytes are not the ones that were saved, and none of them could be read. */
export interface Altered {
  readonly type: "Altered";
}
/** It opens, and holds something else. */
export interface NotAJournal {
  readonly type: "NotAJournal";
}
