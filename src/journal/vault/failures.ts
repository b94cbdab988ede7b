/** What a person shows to get in. */
export type Proof = TypedSecret | { readonly passkey: PasskeySecret };
export type TypedSecret = { readonly passphrase: string } | { readonly recoveryWords: string };

/** What an authenticator derived for this vault after it had checked its owner (WebAuthn PRF): 32 bytes that it never shows otherwise. */
export interface PasskeySecret {
  /** The credential's id, as in `passkeysOf`. */
  readonly id: string;
  readonly secret: Uint8Array;
}

/** The passphrase or the words are not the ones of this vault. */
export interface WrongSecret {
  readonly type: "WrongSecret";
}
/** The stored keys are not what was written; the other secret may still open. */
export interface Damaged {
  readonly type: "Damaged";
  readonly what: "vault" | "passphrase" | "recovery" | "passkey";
}
/** This browser could not run the key derivation: no WebAssembly, or too little memory. */
export interface NoKeyDerivation {
  readonly type: "NoKeyDerivation";
  readonly reason: string;
}
export interface NoVault {
  readonly type: "NoVault";
}
export interface VaultExists {
  readonly type: "VaultExists";
}

/** The words as typed cannot be a recovery key. Positions count from 1, as on the printed page. */
export type WordsUnreadable = WordCount | WordUnknown | WordsDoNotFit;
export interface WordCount {
  readonly type: "WordCount";
  readonly found: number;
  readonly want: number;
}
export interface WordUnknown {
  readonly type: "WordUnknown";
  readonly position: number;
  readonly word: string;
  /** Words of the list that differ by one letter, at most three. */
  readonly near: readonly string[];
}
/** Every word is in the list, yet together they do not check: one is another word, or two are swapped. */
export interface WordsDoNotFit {
  readonly type: "WordsDoNotFit";
}
