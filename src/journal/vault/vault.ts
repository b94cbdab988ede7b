import type { RandomDep, Result } from "#base";
import type { Journal } from "../journal.ts";
import type { NewerVersion, StorageFull, StorageGone, VaultDeps } from "../ports.ts";
import type { PassphraseRefused } from "../strength.ts";
import type { Damaged, NoVault, Proof, VaultExists, WordsUnreadable, WrongSecret } from "./failures.ts";

type StoreFailed = StorageFull | StorageGone | NewerVersion;
export type CreateFailed = PassphraseRefused | VaultExists | StoreFailed;
export type OpenFailed = WrongSecret | WordsUnreadable | Damaged | NoVault | StoreFailed;

/** Makes a vault for a new person; the recovery words are shown once and kept nowhere. */
export declare const createVault: (
  deps: VaultDeps,
  given: { readonly passphrase: string },
) => Promise<Result<{ readonly journal: Journal; readonly recoveryWords: readonly string[] }, CreateFailed>>;
export declare const openVault: (deps: VaultDeps, proof: Proof) => Promise<Result<Journal, OpenFailed>>;
/** Wraps the root anew; the journal itself is not rewritten. */
export declare const changePassphrase: (
  deps: VaultDeps,
  proof: Proof,
  passphrase: string,
) => Promise<Result<void, OpenFailed | PassphraseRefused>>;
export declare const newRecoveryWords: (deps: VaultDeps, proof: Proof) => Promise<Result<readonly string[], OpenFailed>>;
export declare const wipeVault: (deps: VaultDeps) => Promise<Result<void, StoreFailed>>;
export declare const suggestPassphrase: (deps: RandomDep) => Promise<string>;
export declare const warmUp: () => Promise<void>;
