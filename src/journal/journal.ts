import type { Result } from "#base";
import type { BadEntry, Draft, EntryId, StoredEntry } from "#record";
import type { Done } from "./copy/give-way.ts";
import type { Conflict, NewerVersion, StorageFull, StorageGone } from "./ports.ts";

/** The open journal: everything screens, rules and commands know of storage. */
export interface Journal {
  /** Sorted by stamp. A new array whenever something was added; empty once locked. */
  readonly entries: readonly StoredEntry[];
  /** What could not be read, and where. One damaged row never hides its neighbours. */
  readonly unreadable: readonly Unreadable[];
  readonly locked: boolean;
  /** Resolves after the entries are on disk, all of them or none. */
  append(drafts: readonly Draft[]): Promise<Result<readonly StoredEntry[], AppendFailed>>;
  /**
   * Takes in the entries of a copy, each once, with its own id and stamp. Resolves after all are on disk; `progress` is told after
   * each part that is. Stopped half way, what was told to `progress` is kept, and bringing again adds the rest.
   */
  bring(entries: readonly StoredEntry[], progress?: (done: Done) => void): Promise<Result<Brought, AppendFailed>>;
  /** Brings entries whose lines were read, and so checked, a moment ago: what sync gives. */
  take(entries: readonly StoredEntry[]): Promise<Result<Brought, AppendFailed>>;
  /** What copies for the recovery words are sealed to; `undefined` when the vault was made before there were copies. */
  copyRecipient(): Promise<Result<Uint8Array | undefined, DraftFailed>>;
  /** What this device may know of its own printed words; `undefined` when they were made before a relay could bring a record back by them. */
  paper(): Promise<Result<Uint8Array | undefined, DraftFailed>>;
  /** Called after entries arrived (from here or another tab) and after locking. */
  subscribe(listener: () => void): () => void;
  /** Keeps an unfinished form or session, sealed like everything else; resolves once it is on disk. */
  saveDraft(name: string, value: unknown): Promise<Result<void, DraftFailed>>;
  /** `undefined` when nothing is kept under the name. */
  loadDraft(name: string): Promise<Result<unknown, DraftFailed | DraftDamaged>>;
  dropDraft(name: string): Promise<Result<void, DraftFailed>>;
  /** Small sealed things that sync keeps beside the log. */
  readonly notes: Notes;
  /** Overwrites the keys, forgets the entries. Every later call answers `Locked`. */
  lock(): void;
}

/** Sealed notes by name. The names are in the open. */
export interface Notes {
  /** `undefined` when there is none. */
  load(name: string): Promise<Result<Uint8Array | undefined, DraftFailed | DraftDamaged>>;
  /**
   * All or nothing; `undefined` removes. `Conflict` when the `guard` was written by another tab since it was loaded or saved here:
   * two tabs can never both go on from one state.
   */
  save(notes: ReadonlyMap<string, Uint8Array | undefined>, guard: string): Promise<Result<void, DraftFailed | Conflict>>;
}

export type AppendFailed = StorageFull | StorageGone | NewerVersion | Locked | DraftRefused;
export type DraftFailed = StorageFull | StorageGone | NewerVersion | Locked;

export interface Brought {
  readonly added: number;
  readonly present: number;
  /** Present already, but saying something else; those that were here stay. */
  readonly differing: readonly EntryId[];
}
export interface Locked {
  readonly type: "Locked";
}
/** The draft at `index` does not pass its kind's check; nothing was written. */
export interface DraftRefused {
  readonly type: "DraftRefused";
  readonly index: number;
  readonly problem: BadEntry;
}
export interface DraftDamaged {
  readonly type: "DraftDamaged";
}

/** One report: a row, a gap between rows, or one line in a row. */
export interface Unreadable {
  /** The row's key, and the line in it where only one entry is concerned; `head` for this device's own bookkeeping. */
  readonly where: string;
  /**
   * damaged: the bytes are not what was written. missing: `rows` rows are gone. broken-chain: the row is genuine but does not
   * continue what stands before it. newer: a newer version wrote it. entry: the row opens, this one line is not an entry.
   */
  readonly why: "damaged" | "missing" | "broken-chain" | "newer" | "entry";
  readonly rows: number;
}
