import { effect, signal, type ReadonlySignal } from "@preact/signals";
import { assert, type ClockDep, type RandomDep, type Result } from "#base";
import {
  joinSync,
  openSync,
  recoverSync,
  syncNote,
  turnOnSync,
  type JoinFailed,
  type RecoverFailed,
  type Sync,
  type SyncDevice,
  type SyncPaper,
  type SyncStatus,
  type TurnOnFailed,
} from "#journal";
import type { Keep } from "../keep/keep.ts";
import { listenForChanges } from "./changes.ts";

export interface SyncView {
  readonly sync: Sync;
  readonly status: SyncStatus;
  readonly devices: readonly SyncDevice[];
  readonly papers: readonly SyncPaper[];
}

type Deps = ClockDep & RandomDep & { readonly keep: Keep };

/** Handing over waits this long, drawn anew each time: a void at night shall not show as a push at that minute. */
const waitMs = { least: 5000, most: 60_000 };
const againMs = 60_000;

/** Sync beside the open record: when it runs, and what pages see of it. */
class DeviceSync {
  /** `undefined` while it is off, or the record is closed. */
  readonly view: ReadonlySignal<SyncView | undefined>;
  readonly #view = signal<SyncView | undefined>(undefined);
  readonly #deps: Deps;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.view = this.#view;
  }

  /** Follows the record: on when it opens and sync was turned on, gone when it closes. */
  start(): this {
    effect(() => {
      if (this.#deps.keep.state.value === "open") void this.#open();
      else this.#close();
    });
    effect(() => {
      if (this.#deps.keep.entries.value.length > 0) this.#soon();
    });
    const look = () => document.visibilityState === "visible" && void this.#now();
    document.addEventListener("visibilitychange", look);
    globalThis.addEventListener("online", look);
    return this;
  }

  async turnOn(name: string): Promise<Result<Sync, TurnOnFailed>> {
    const made = await turnOnSync(this.#journal(), this.#syncDeps(), name);
    if (made.ok) this.#use(made.value);
    return made;
  }

  async join(code: string, name: string, abort: AbortSignal): Promise<Result<Sync, JoinFailed>> {
    const joined = await joinSync(this.#journal(), this.#syncDeps(), { code, name, signal: abort });
    if (joined.ok) this.#use(joined.value);
    return joined;
  }

  /** With the recovery words, when no device is left that could let this one in. */
  async recover(words: string, name: string): Promise<Result<Sync, RecoverFailed>> {
    const recovered = await recoverSync(this.#journal(), this.#syncDeps(), { words, name });
    if (recovered.ok) this.#use(recovered.value);
    return recovered;
  }

  async turnOff(erase: boolean): ReturnType<Sync["leave"]> {
    const sync = this.#view.value?.sync;
    assert(sync !== undefined, "only what is on is turned off");
    const left = await sync.leave({ erase });
    if (left.ok) this.#close();
    return left;
  }

  async #open(): Promise<void> {
    const journal = this.#deps.keep.openJournal();
    if (journal === undefined || this.#view.peek() !== undefined) return;
    // Most people have it off, and then none of its code is fetched.
    const noted = await journal.notes.load(syncNote);
    if (!noted.ok || noted.value === undefined) return;
    const opened = await openSync(journal, this.#syncDeps());
    if (opened.ok && opened.value && this.#deps.keep.openJournal() === journal) this.#use(opened.value);
  }

  #use(sync: Sync): void {
    this.#close();
    const show = () => {
      this.#view.value = { sync, status: sync.status, devices: sync.devices, papers: sync.papers };
    };
    const stops = [sync.subscribe(show), listenForChanges(sync, () => void this.#now())];
    this.#stop = () => {
      for (const stop of stops) stop();
      void sync.close();
    };
    show();
    void this.#now();
  }

  /** What passes by itself is tried again. */
  async #now(): Promise<void> {
    const done = await this.#view.peek()?.sync.now();
    if (done?.ok === false && (done.error.type === "Offline" || done.error.type === "RelayBusy")) this.#in(againMs);
  }

  #close(): void {
    this.#stop?.();
    this.#stop = undefined;
    clearTimeout(this.#timer);
    this.#view.value = undefined;
  }

  /** After something was written; what arrives by sync itself needs no second one. */
  #soon(): void {
    const sync = this.#view.peek()?.sync;
    if (sync === undefined) return;
    const [drawn = 0] = this.#deps.random.bytes(1);
    this.#in(waitMs.least + (drawn / 255) * (waitMs.most - waitMs.least), () => sync.pending > 0);
  }

  #in(ms: number, isNeeded = () => true): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void (isNeeded() && this.#now()), ms);
  }

  #journal() {
    const journal = this.#deps.keep.openJournal();
    assert(journal !== undefined, "the page asks for an open record first");
    return journal;
  }

  #syncDeps() {
    const { clock, random } = this.#deps;
    // The relay is the server that the app came from: the content policy allows no other.
    return { clock, random, ask: (path: string, init?: RequestInit) => fetch(path, { ...init, credentials: "omit", cache: "no-store" }) };
  }
}

const byKeep = new WeakMap<Keep, DeviceSync>();

/** The one sync of a keep, begun by the first who asks. */
export const deviceSyncOf = (deps: Deps): DeviceSync => {
  const known = byKeep.get(deps.keep) ?? new DeviceSync(deps).start();
  byKeep.set(deps.keep, known);
  return known;
};
