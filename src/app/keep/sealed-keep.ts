import { batch, signal, type Signal } from "@preact/signals";
import { assert, err, ok, type Result } from "#base";
import {
  addPasskey,
  changePassphrase,
  createVault,
  newRecoveryWords,
  openVault,
  passkeysOf,
  proveOwner,
  removePasskey,
  vaultState,
  wipeVault,
  type Journal,
  type StoreFailed,
  type Unreadable,
  type VaultDeps,
} from "#journal";
import type { StoredEntry } from "#record";
import type { AroundDeps, InMemory } from "./around.ts";
import { Held } from "./held.ts";
import type { Keep, KeepFailed, KeepState } from "./keep.ts";

export type KeepDeps = VaultDeps & AroundDeps;

/** Keeps in memory until a vault is made, and in the vault from then on. */
export const sealedKeep = (deps: KeepDeps): Keep => {
  const inside = new Inside(deps);
  deps.tabs.listen((news) => {
    if (news !== "locked") void inside.lookAgain();
    else if (inside.journal) inside.close("locked");
  });
  const { state, entries, unreadable, lost, noStorage, forgotten } = inside;
  return {
    state,
    entries,
    unreadable,
    lost,
    noStorage,
    forgotten,
    acknowledgeForgotten: () => {
      forgotten.value = undefined;
    },
    ...keeping(inside),
    ...copying(inside),
    ...sample(inside),
    openJournal: () => (state.value === "open" ? inside.journal : undefined),
    start: () => inside.look(),
    acknowledgeLoss: () => {
      deps.marker.clear();
      lost.value = false;
    },
    create: async (passphrase) => {
      const made = await createVault(deps, { passphrase });
      if (!made.ok) return made;
      const moved = await inside.held.moveInto(made.value.journal);
      if (!moved.ok) {
        // Half a record would be worse than none: the first entry is still in memory, and he can try again.
        made.value.journal.lock();
        await wipeVault(deps);
        return moved;
      }
      inside.open(made.value.journal);
      deps.tabs.tell("created");
      void deps.persist();
      return ok(made.value.recoveryWords);
    },
    unlock: async (proof) => {
      const opened = await openVault(deps, proof);
      if (!opened.ok) return opened;
      // Answers given in this tab before another one made the record.
      const moved = await inside.held.moveInto(opened.value);
      inside.open(opened.value);
      return moved;
    },
    lock: () => {
      if (!inside.journal) return;
      inside.close("locked");
      deps.tabs.tell("locked");
    },
    wipe: async () => {
      inside.journal?.lock();
      const wiped = await wipeVault(deps);
      if (!wiped.ok) {
        inside.close("locked");
        return wiped;
      }
      deps.marker.clear();
      inside.held.clear();
      inside.tried.clear();
      inside.close("new");
      inside.noteMemory();
      deps.tabs.tell("wiped");
      return wiped;
    },
    prove: (proof) => proveOwner(deps, proof),
    changePassphrase: (proof, passphrase) => changePassphrase(deps, proof, passphrase),
    newRecoveryWords: (proof) => newRecoveryWords(deps, proof),
    passkeys: () => passkeysOf(deps.store),
    addPasskey: (proof, made) => addPasskey(deps, proof, made),
    removePasskey: (id) => removePasskey(deps, id),
  };
};

class Inside {
  readonly state = signal<KeepState>("starting");
  readonly entries = signal<readonly StoredEntry[]>([]);
  readonly unreadable = signal<readonly Unreadable[]>([]);
  readonly lost = signal(false);
  readonly noStorage: Signal<StoreFailed | undefined> = signal(undefined);
  readonly forgotten: Signal<InMemory | undefined>;
  readonly held: Held;
  /** The invented record and what is tried out on it. */
  readonly tried: Held;
  before: KeepState = "new";
  journal: Journal | undefined;
  readonly deps: KeepDeps;

  constructor(deps: KeepDeps) {
    this.deps = deps;
    this.held = new Held(deps);
    this.tried = new Held(deps);
    this.forgotten = signal(deps.memory.get());
  }

  async look(): Promise<void> {
    const found = await vaultState(this.deps.store);
    batch(() => {
      this.noStorage.value = found.ok ? undefined : found.error;
      this.lost.value = found.ok && found.value === "absent" && this.deps.marker.isSet();
      this.close(found.ok ? (found.value === "absent" ? "new" : "locked") : "new");
    });
  }

  /** After another tab made the record or removed it: this one must not go on with what it believed. An open record says itself when it ends; the sample is left alone. */
  async lookAgain(): Promise<void> {
    if (this.state.value === "new" || this.state.value === "locked") await this.look();
  }

  open(journal: Journal): void {
    this.journal = journal;
    this.deps.marker.set();
    journal.subscribe(() => {
      if (this.journal !== journal) return;
      // It was locked from outside: another tab removed it.
      if (journal.locked) void this.look();
      else this.follow(journal);
    });
    batch(() => {
      this.lost.value = false;
      this.follow(journal);
      this.state.value = "open";
    });
    this.noteMemory();
  }

  follow(journal: Journal): void {
    if (this.state.value === "sample") return;
    this.entries.value = journal.entries;
    this.unreadable.value = journal.unreadable;
  }

  close(state: "new" | "locked"): void {
    const { journal } = this;
    this.journal = undefined;
    journal?.lock();
    batch(() => {
      this.entries.value = state === "new" ? this.held.all : [];
      this.unreadable.value = [];
      this.state.value = state;
    });
  }

  /** A reload takes what is in memory; the tab remembers that there was something. */
  noteMemory(): void {
    const isSample = this.state.value === "sample";
    const now = isSample ? "sample" : this.held.isEmpty ? undefined : "unkept";
    this.deps.memory.set(now);
    if (now) this.forgotten.value = undefined;
  }

  /** Memory, where the state says that memory is where things go. */
  get memory(): Held | undefined {
    if (this.state.value === "sample") return this.tried;
    return this.state.value === "new" ? this.held : undefined;
  }
}

const locked = err({ type: "Locked" } as const);

const keeping = (inside: Inside): Pick<Keep, "append" | "saveDraft" | "loadDraft" | "dropDraft"> => ({
  append: async (...drafts): Promise<Result<readonly StoredEntry[], KeepFailed>> => {
    const { memory, journal } = inside;
    if (!memory) return journal ? journal.append(drafts) : locked;
    const added = memory.add(drafts);
    inside.entries.value = memory.all;
    inside.noteMemory();
    return ok(added);
  },
  saveDraft: async (name, value) => {
    const { memory, journal } = inside;
    if (!memory) return journal ? journal.saveDraft(name, value) : locked;
    memory.drafts.set(name, structuredClone(value));
    inside.noteMemory();
    return ok(undefined);
  },
  loadDraft: async (name) => {
    const { memory, journal } = inside;
    if (!memory) return journal ? journal.loadDraft(name) : locked;
    return ok(memory.drafts.get(name));
  },
  dropDraft: async (name) => {
    const { memory, journal } = inside;
    if (!memory) return journal ? journal.dropDraft(name) : locked;
    memory.drafts.delete(name);
    inside.noteMemory();
    return ok(undefined);
  },
});

const copying = (inside: Inside): Pick<Keep, "bring" | "copyRecipient"> => ({
  bring: async (given, progress) => {
    const { journal, held, state } = inside;
    if (state.value === "open" && journal) return journal.bring(given, progress);
    // One's own data do not belong among those of an invented man.
    if (state.value !== "new") return locked;
    const brought = held.bring(given);
    inside.noteMemory();
    inside.entries.value = held.all;
    return ok(brought);
  },
  copyRecipient: async () => inside.journal?.copyRecipient() ?? locked,
});

const sample = (inside: Inside): Pick<Keep, "showSample" | "leaveSample"> => ({
  showSample: (entries) => {
    const { state, tried } = inside;
    assert(state.value !== "starting" && state.value !== "locked", "a sample is shown beside a record that is open, or none");
    if (state.value !== "sample") inside.before = state.value;
    tried.clear();
    tried.entries = entries as typeof tried.entries;
    batch(() => {
      inside.entries.value = entries;
      state.value = "sample";
    });
    inside.noteMemory();
  },
  leaveSample: () => {
    const { state, tried, before, journal, held } = inside;
    if (state.value !== "sample") return;
    tried.clear();
    batch(() => {
      state.value = before;
      inside.entries.value = journal?.entries ?? held.all;
    });
    inside.noteMemory();
    // Another tab may have made or removed the record meanwhile.
    if (before === "new") void inside.look();
  },
});
