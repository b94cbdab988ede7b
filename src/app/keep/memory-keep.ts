import { signal } from "@preact/signals";
import { ok, type ClockDep, type RandomDep } from "#base";
import type { Draft, Entry, EntryId, Stamp } from "#record";
import type { Keep, KeepState } from "./keep.ts";

/** Keeps everything in memory and nothing anywhere else: first run, and looking around. */
export const memoryKeep = (deps: ClockDep & RandomDep): Keep => {
  const state = signal<KeepState>("new");
  const own = signal<readonly Entry[]>([]);
  const entries = signal<readonly Entry[]>([]);
  const drafts = new Map<string, unknown>();
  return {
    state,
    entries,
    append: async (...given) => {
      const added = given.map((draft, i) => entryOf(deps, draft, entries.value.length + i));
      entries.value = [...entries.value, ...added];
      return ok(added);
    },
    saveDraft: async (name, value) => {
      drafts.set(name, structuredClone(value));
      return ok(undefined);
    },
    loadDraft: async (name) => ok(drafts.get(name)),
    dropDraft: async (name) => {
      drafts.delete(name);
      return ok(undefined);
    },
    showSample: (sample) => {
      if (state.value !== "sample") own.value = entries.value;
      entries.value = sample;
      state.value = "sample";
    },
    leaveSample: () => {
      entries.value = own.value;
      drafts.clear();
      state.value = "new";
    },
  };
};

const entryOf = ({ clock, random }: ClockDep & RandomDep, draft: Draft, position: number): Entry => {
  const id = [...random.bytes(16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const stamp = `${String(clock.now()).padStart(15, "0")}-${String(position).padStart(6, "0")}`;
  return { ...draft, id: id as EntryId, stamp: stamp as Stamp, v: 1 } as Entry;
};
