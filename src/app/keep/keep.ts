import type { ReadonlySignal } from "@preact/signals";
import type { Result } from "#base";
import type { AppendFailed, DraftDamaged, DraftFailed } from "#journal";
import type { Draft, Entry } from "#record";

/**
 * starting: looking whether there is a record. new: nothing is kept yet, everything is in memory. locked: a sealed record waits for
 * its passphrase. open: the record is open. sample: an invented man's record, nothing of it is kept.
 */
export type KeepState = "starting" | "new" | "locked" | "open" | "sample";

/** What pages know of keeping. Where it goes (memory, or the sealed journal) is the keep's business. */
export interface Keep {
  readonly state: ReadonlySignal<KeepState>;
  /** Sorted by stamp; a new array whenever something was added. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** All of them or none; resolves once they are safe ("new" and "sample": in memory). */
  append(...drafts: readonly Draft[]): Promise<Result<readonly Entry[], KeepFailed>>;
  /** An unfinished screening or session, under a name. */
  saveDraft(name: string, value: unknown): Promise<Result<void, KeepFailed>>;
  /** `undefined` when nothing is kept under the name. */
  loadDraft(name: string): Promise<Result<unknown, KeepFailed>>;
  dropDraft(name: string): Promise<Result<void, KeepFailed>>;
  /** Shows an invented record instead of one's own, until `leaveSample`. */
  showSample(entries: readonly Entry[]): void;
  leaveSample(): void;
}

export type KeepFailed = AppendFailed | DraftFailed | DraftDamaged;
