import { err, ok, type ClockDep, type RandomDep, type Result } from "#base";
import type { FeedId } from "#wire";
import type { KdfCost } from "../ports.ts";
import type { NoKeyDerivation } from "../vault/failures.ts";
import { defaultCost } from "../vault/passphrase.ts";
import { newCode, rendezvousOf, type Rendezvous } from "./code.ts";
import { lookAtMeeting, readAnswer, sealOffer } from "./invite.ts";
import { admit, beginAnotherFeed, expel } from "./membership.ts";
import { paperOwner } from "./paper.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import { RelayClient, type AskRelay } from "./relay-client.ts";
import { followRoster } from "./roster.ts";
import { failedWith, SyncMemory } from "./state.ts";
import { tendPaper } from "./tend-paper.ts";
import type { SyncTrouble } from "./trouble.ts";

export interface SyncDeps extends ClockDep, RandomDep {
  readonly ask: AskRelay;
  readonly kdf?: KdfCost;
  /** How often to look whether the other device has come. */
  readonly lookEveryMs?: number;
}

export interface SyncStatus {
  readonly syncing: boolean;
  /** Of a long first sync. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  /** When the last one came to its end. */
  readonly syncedAtMs: number | undefined;
  readonly trouble: SyncTrouble | undefined;
}

export interface SyncDevice {
  readonly feed: FeedId;
  readonly name: string;
  readonly isThis: boolean;
  /** When it last said anything; `undefined` when it has not yet. */
  readonly heardAtMs: number | undefined;
}

export interface SyncPaper {
  readonly feed: FeedId;
  /** Of the device they were made on. */
  readonly name: string;
  readonly isThis: boolean;
}

/** An invitation stands for some minutes, and for one device. */
export interface Invitation {
  readonly code: string;
  /** Resolves with the new device's name once it is in. */
  waiting(signal?: AbortSignal): Promise<Result<string, SyncTrouble | InvitationOver>>;
  cancel(): Promise<void>;
}
export interface InvitationOver {
  readonly type: "InvitationOver";
}

/** The open journal on several devices. Only bytes that nobody else can read leave this one. */
export class Sync {
  status: SyncStatus;
  readonly #deps: SyncDeps;
  readonly #client: RelayClient;
  readonly #listeners = new Set<() => void>();
  readonly #checked = new Set<string>();
  #memory: SyncMemory;
  #last: Promise<unknown> = Promise.resolve();
  /** A sync that broke off left memory ahead of what was saved; only what was saved counts. */
  #isTorn = false;
  #isClosed = false;

  constructor(deps: SyncDeps, memory: SyncMemory) {
    this.#deps = deps;
    this.#memory = memory;
    this.#client = new RelayClient(deps.ask, memory.state);
    this.status = { syncing: false, progress: undefined, syncedAtMs: memory.state.syncedAtMs, trouble: undefined };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get devices(): readonly SyncDevice[] {
    const { statement, names, feed: own, heard } = this.#memory.state;
    return statement.roster.devices
      .filter(({ feed }) => paperOwner(names.get(feed) ?? "") === undefined)
      .map(({ feed }) => ({ feed, name: names.get(feed) ?? "", isThis: feed === own, heardAtMs: heard.get(feed) }));
  }

  /** Printed words that bring the record back from the relay when every device is lost. */
  get papers(): readonly SyncPaper[] {
    const { statement, names, feed: own } = this.#memory.state;
    return statement.roster.devices.flatMap(({ feed }) => {
      const owner = paperOwner(names.get(feed) ?? "");
      return owner === undefined ? [] : [{ feed, name: names.get(owner) ?? "", isThis: owner === own }];
    });
  }

  /** How many entries the relay does not have yet. */
  get pending(): number {
    const { journal, state } = this.#memory;
    return journal.entries.filter(({ id }) => !this.#memory.isSeen(id)).length + state.own.seq - state.acknowledged;
  }

  /** Reads what others wrote and hands over what is new here. Calls that overlap take turns. */
  now(): Promise<Result<void, SyncTrouble>> {
    return this.#alone(() => this.#sync());
  }

  /** Opens the way for one more device. */
  invite(): Promise<Result<Invitation, SyncTrouble | NoKeyDerivation>> {
    return this.#alone(async () => {
      const current = await this.#sync();
      if (!current.ok) return current;
      const code = newCode(this.#deps);
      const meeting = await rendezvousOf(code, this.#deps.kdf ?? defaultCost);
      if (!meeting.ok) return meeting;
      const { account, statement } = this.#memory.state;
      const offer = sealOffer(this.#deps, meeting.value, { account, version: statement.roster.version, chain: statement.chain });
      const opened = await this.#client.openMeeting(meeting.value.id, offer);
      if (!opened.ok) return opened;
      return ok({
        code,
        waiting: (signal?: AbortSignal) => this.#awaitDevice(meeting.value, signal),
        cancel: () => this.#client.closeMeeting(meeting.value.id),
      });
    });
  }

  /** Shows a device, or printed words, out: what it has it keeps, of what is written from here on it reads nothing. */
  remove(feed: FeedId): Promise<Result<void, SyncTrouble>> {
    return this.#alone(() => this.#restate(() => expel(this.#deps, this.#memory, this.#client, feed)));
  }

  /** Ends sync on this device; the journal stays as it is. With `erase`, everything on the relay goes, for every device. */
  leave({ erase }: { readonly erase: boolean }): Promise<Result<void, SyncTrouble>> {
    return this.#alone(async () => {
      // The others may have left meanwhile. Without a network, what is known here has to do.
      await this.#sync();
      const { feed, paper } = this.#memory.state;
      if (erase || this.devices.length === 1) {
        const erased = await this.#client.erase();
        if (!erased.ok && erased.error.type !== "Removed") return erased;
        // The others go on without it. Offline they find it in their list, and can remove it there.
      } else {
        for (const gone of paper ? [paper.feed, feed] : [feed])
          await this.#restate(() => expel(this.#deps, this.#memory, this.#client, gone));
      }
      const forgotten = await this.#memory.forget();
      return forgotten.ok ? forgotten : failedWith(forgotten.error);
    });
  }

  /** What the socket is opened with. */
  token(): Promise<Result<string, SyncTrouble>> {
    return this.#client.token();
  }

  async #awaitDevice(meeting: Rendezvous, signal?: AbortSignal): Promise<Result<string, SyncTrouble | InvitationOver>> {
    for (;;) {
      if (signal?.aborted) return err({ type: "InvitationOver" });
      const found = await lookAtMeeting(this.#deps.ask, meeting.id);
      if (!found.ok && found.error.type !== "Offline" && found.error.type !== "RelayBusy") return found;
      if (found.ok && found.value === undefined) return err({ type: "InvitationOver" });
      const answer = found.ok ? found.value?.answer : undefined;
      if (answer !== undefined) return this.#admit(meeting, answer);
      await passed(this.#deps);
    }
  }

  async #admit(meeting: Rendezvous, bytes: Uint8Array): Promise<Result<string, SyncTrouble | InvitationOver>> {
    const answer = readAnswer(meeting, bytes);
    // Whoever answered does not know the words. Nobody is let in, and these words are used up.
    if (answer === undefined) return err({ type: "InvitationOver" });
    const { feed, sign, box, name } = answer;
    const admitted = await this.#alone(() => this.#restate(() => admit(this.#deps, this.#memory, this.#client, { feed, sign, box }, name)));
    if (!admitted.ok) return admitted;
    await this.#client.closeMeeting(meeting.id);
    return ok(name);
  }

  /** Tries again when another device changed the roster first. */
  async #restate(change: () => Promise<Result<void, SyncTrouble | { readonly type: "OutOfTurn" }>>): Promise<Result<void, SyncTrouble>> {
    for (let tries = 0; tries < triesMax; tries++) {
      const current = await this.#sync();
      if (!current.ok) return current;
      const changed = await change();
      if (changed.ok) return ok(undefined);
      this.#isTorn = true;
      if (changed.error.type !== "OutOfTurn") return err(changed.error);
    }
    return err({ type: "RelayBusy" });
  }

  /** Overwrites the keys, once what is under way has ended. Every later sync answers `Locked`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#listeners.clear();
    await this.#last;
    this.#memory.clear();
  }

  async #sync(): Promise<Result<void, SyncTrouble>> {
    if (this.#isClosed) return err({ type: "Locked" });
    this.#say({ syncing: true });
    let done = await this.#syncFromMemory();
    // Another tab went further meanwhile: its state is the one to go on from.
    if (!done.ok && done.error.type === "Elsewhere") {
      this.#isTorn = true;
      done = await this.#syncFromMemory();
    }
    this.#isTorn ||= !done.ok;
    this.#say({
      syncing: false,
      progress: undefined,
      syncedAtMs: this.#memory.state.syncedAtMs,
      trouble: done.ok ? undefined : done.error,
    });
    return done;
  }

  async #syncFromMemory(): Promise<Result<void, SyncTrouble>> {
    if (this.#isTorn) {
      const loaded = await SyncMemory.load(this.#memory.journal);
      if (!loaded.ok) return loaded;
      if (loaded.value === undefined) return err({ type: "Removed" });
      this.#memory.clear();
      this.#memory = loaded.value;
      this.#isTorn = false;
    }
    const { state } = this.#memory;
    this.#client.become(state);
    for (let tries = 0; tries < triesMax; tries++) {
      const relay = await this.#client.state();
      if (!relay.ok) return relay;
      const roster = await followRoster(this.#client, state, relay.value.roster);
      if (!roster.ok) return roster;
      const pulled = await pull(this.#memory, this.#client, relay.value, {
        checked: this.#checked,
        progress: (done, of) => this.#say({ progress: { done, of } }),
      });
      if (!pulled.ok) return pulled;
      const pushed = wasSetBack(this.#memory) ? err({ type: "SetBack" } as const) : await push(this.#deps, this.#memory, this.#client);
      if (pushed.ok) {
        const tended = await tendPaper(this.#deps, this.#memory, this.#client);
        if (!tended.ok) {
          if (tended.error.type !== "OutOfTurn") return err(tended.error);
          // Another device changed the roster meanwhile: look again.
          continue;
        }
        state.syncedAtMs = this.#deps.clock.now();
        const saved = await this.#memory.save();
        return saved.ok ? saved : failedWith(saved.error);
      }
      if (pushed.error.type !== "SetBack") return err(pushed.error);
      // Look again first: only what the relay really has tells where the old feed ends.
      if (!wasSetBack(this.#memory)) continue;
      const renewed = await beginAnotherFeed(this.#deps, this.#memory, this.#client);
      if (!renewed.ok && renewed.error.type !== "OutOfTurn") return err(renewed.error);
    }
    return err({ type: "RelayBusy" });
  }

  #say(change: Partial<SyncStatus>): void {
    this.status = { ...this.status, ...change };
    for (const listener of this.#listeners) listener();
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

const triesMax = 4;

/** The relay has more of this device's feed, or another, than the device knows of. */
const wasSetBack = ({ state: { places, feed, own } }: SyncMemory): boolean => {
  const seen = places.get(feed);
  return seen !== undefined && (seen.seq > own.seq || (seen.seq === own.seq && seen.chain !== own.chain));
};

export const passed = ({ lookEveryMs = 1000 }: SyncDeps): Promise<void> => new Promise((go) => setTimeout(go, lookEveryMs));
