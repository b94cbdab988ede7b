import type { ClockDep, RandomDep, Result } from "#base";

/** Where sealed bytes rest. It knows names and bytes, never what they mean. */
export interface VaultStore {
  get(area: Area, key: string): Promise<Result<Uint8Array | undefined, StoreFailed>>;
  /** Rows whose key is greater than `after`, in key order. */
  list(area: Area, after?: string): Promise<Result<readonly Row[], StoreFailed>>;
  /** All or nothing, and on disk before it resolves. */
  write(changes: readonly Change[]): Promise<Result<void, StoreFailed | Conflict>>;
  /** Removes everything, keys first. */
  wipe(): Promise<Result<void, StoreFailed>>;
  close(): void;
}

/** `keys`: who may open; `log`: envelopes; `state`: how far this device has come; `drafts`: unfinished forms. */
export type Area = "keys" | "log" | "state" | "drafts";
export const areas: readonly Area[] = ["keys", "log", "state", "drafts"];

export interface Row {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * `add` fails when the key is there already: two writers can never both take one place in a feed.
 * `expect` fails when the key does not hold these bytes: nothing is written into a vault that was wiped or replaced meanwhile.
 */
export type Change =
  | { readonly type: "put" | "add" | "expect"; readonly area: Area; readonly key: string; readonly bytes: Uint8Array }
  | { readonly type: "remove"; readonly area: Area; readonly key: string };

export type StoreFailed = StorageFull | StorageGone | NewerVersion;
/** The disk or the browser's quota is full. Nothing of the write was kept. */
export interface StorageFull {
  readonly type: "StorageFull";
}
/** The browser gives no storage, took it away, or another tab wiped it. */
export interface StorageGone {
  readonly type: "StorageGone";
  readonly reason: string;
}
/** A newer Walnut wrote this; an older one must not touch it. */
export interface NewerVersion {
  readonly type: "NewerVersion";
}
/** An `add` or an `expect` did not hold. Nothing of the write was kept. */
export interface Conflict {
  readonly type: "Conflict";
  readonly on: "add" | "expect";
}

/** One writer at a time across all tabs. */
export interface LockDep {
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Says to the other tabs that something was written. They read it from the store: no record travels here. */
export interface ChannelDep {
  readonly channel: { readonly tell: (news: News) => void; readonly listen: (listener: (news: News) => void) => () => void };
}
export type News = "appended" | "wiped";

/** What one guess of a passphrase costs. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

export type VaultDeps = ClockDep & RandomDep & LockDep & ChannelDep & { readonly store: VaultStore; readonly kdf?: KdfCost };
