import type { ReadonlySignal } from "@preact/signals";
import type { Result } from "#base";
import type {
  AppendFailed,
  Brought,
  CreateFailed,
  Done,
  DraftDamaged,
  DraftFailed,
  KnownPasskey,
  NewPasskey,
  Journal,
  OpenFailed,
  PassphraseRefused,
  Proof,
  StoreFailed,
  Unreadable,
} from "#journal";
import type { Draft, StoredEntry } from "#record";
import type { InMemory } from "./around.ts";

/**
 * starting: looking whether there is a record. new: nothing is kept yet, everything is in memory. locked: a sealed record waits for
 * its passphrase. open: the record is open. sample: an invented man's record, nothing of it is kept.
 */
export type KeepState = "starting" | "new" | "locked" | "open" | "sample";

/** What pages know of keeping. Where it goes (memory, or the sealed journal) is the keep's business. */
export interface Keep {
  readonly state: ReadonlySignal<KeepState>;
  /** Sorted by stamp; a new array whenever something was added. */
  readonly entries: ReadonlySignal<readonly StoredEntry[]>;
  /** All of them or none; resolves once they are safe ("new" and "sample": in memory). */
  append(...drafts: readonly Draft[]): Promise<Result<readonly StoredEntry[], KeepFailed>>;
  /** An unfinished screening or session, under a name. */
  saveDraft(name: string, value: unknown): Promise<Result<void, KeepFailed>>;
  /** `undefined` when nothing is kept under the name. */
  loadDraft(name: string): Promise<Result<unknown, KeepFailed>>;
  dropDraft(name: string): Promise<Result<void, KeepFailed>>;
  /** Takes in the entries of a copy as they are, each once ("new": in memory, until the record is kept). */
  bring(entries: readonly StoredEntry[], progress?: (done: Done) => void): Promise<Result<Brought, KeepFailed>>;
  /** What copies for the recovery words are sealed to; `undefined` where there is none. */
  copyRecipient(): Promise<Result<Uint8Array | undefined, KeepFailed>>;
  /** The sealed journal while it is open, for what goes on beside the pages: sync. */
  openJournal(): Journal | undefined;
  /** Shows an invented record instead of one's own, until `leaveSample`. */
  showSample(entries: readonly StoredEntry[]): void;
  leaveSample(): void;

  /** Looks whether a record is kept; until then the state is "starting". */
  start(): Promise<void>;
  /** Makes the sealed record, moves what memory holds into it, and gives the recovery words. On failure nothing was made. */
  create(passphrase: string): Promise<Result<readonly string[], CreateFailed | KeepFailed>>;
  unlock(proof: Proof): Promise<Result<void, OpenFailed | KeepFailed>>;
  /** Asks once more for what opens the record, before what an unlocked screen alone should not give. Nothing changes. */
  prove(proof: Proof): Promise<Result<void, OpenFailed>>;
  /** Clears the keys and forgets the entries, in every tab. */
  lock(): void;
  /** Removes everything there is of the record, as if there had never been one. */
  wipe(): Promise<Result<void, StoreFailed>>;
  changePassphrase(proof: Proof, passphrase: string): Promise<Result<void, OpenFailed | PassphraseRefused>>;
  newRecoveryWords(proof: Proof): Promise<Result<readonly string[], OpenFailed>>;
  /** The passkeys that open the record; known while it is locked too. */
  passkeys(): Promise<Result<readonly KnownPasskey[], StoreFailed>>;
  addPasskey(proof: Proof, made: NewPasskey): Promise<Result<void, OpenFailed>>;
  removePasskey(id: string): Promise<Result<void, StoreFailed>>;
  /** Why the browser's storage could not be looked at, when it could not. */
  readonly noStorage: ReadonlySignal<StoreFailed | undefined>;
  /** What memory held when this page was loaded again, and is gone with it. `undefined` once somebody has read so, or something new is there. */
  readonly forgotten: ReadonlySignal<InMemory | undefined>;
  acknowledgeForgotten(): void;
  /** A record was kept here once, and the browser removed it. `true` until somebody has read so (`acknowledgeLoss`). */
  readonly lost: ReadonlySignal<boolean>;
  acknowledgeLoss(): void;
  /** What could not be read of the open record. */
  readonly unreadable: ReadonlySignal<readonly Unreadable[]>;
}

export type KeepFailed = AppendFailed | DraftFailed | DraftDamaged;
