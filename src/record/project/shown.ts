import { dateOf } from "#base";
import type { Entry, EntryId, StoredEntry } from "../entry.ts";
import { byStamp } from "../order.ts";
import { isBodyOf, isKnown, newest } from "../parse.ts";

/** An entry as it counts now, and how it was written before. */
export interface Shown<E extends Entry = Entry> {
  readonly entry: E;
  /** Earlier wordings, oldest first; empty when it was never corrected. */
  readonly before: readonly E[];
  /** When the last correction was written. */
  readonly correctedAt?: Entry<"correction">["at"];
}

export interface Removed {
  readonly shown: Shown;
  readonly by: Entry<"removal">;
}

/** The journal with corrections and removals carried out, in the order of stamps. */
export interface Settled {
  readonly shown: readonly Shown[];
  /** Hidden, and can be brought back. */
  readonly removed: readonly Removed[];
  /** Every wording of every entry there ever was, hidden and corrected ones too; written in this order. */
  readonly wordings: readonly Wording[];
  /** Every taking back and bringing back there ever was; written in this order. */
  readonly removals: readonly Entry<"removal">[];
  /** How many entries only a newer version can read. */
  readonly newerCount: number;
  /** Corrections and removals that point nowhere, or do not fit what they correct. Nothing follows from them. */
  readonly idle: readonly EntryId[];
}

export interface Wording {
  readonly entry: Entry;
  /** 0 is how it was first written. */
  readonly nth: number;
  readonly stamp: Entry["stamp"];
}

/** Carries out corrections and removals. Whatever way the entries arrived in, the answer is the same. */
export const settle = (stored: readonly StoredEntry[]): Settled => {
  const entries = stored.filter(isKnown).map(newest).sort(byStamp);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const removals = lastRemovals(entries);
  const isRemoved = (id: EntryId) => removals.has(id) && removals.get(id)?.body.undo !== true;
  const { corrections, idle } = sortCorrections(entries, byId);
  const shown: Shown[] = [];
  const removed: Removed[] = [];
  const wordings: Wording[] = [];
  for (const entry of entries) {
    if (entry.kind === "correction" || entry.kind === "removal") continue;
    const all = corrections.get(entry.id) ?? [];
    for (const [nth, wording] of wordingsOf(entry, all).entries())
      wordings.push({ entry: wording, nth, stamp: all[nth - 1]?.stamp ?? entry.stamp });
    const one = shownOf(
      entry,
      all.filter(({ id }) => !isRemoved(id)),
    );
    if (isRemoved(entry.id)) removed.push({ shown: one, by: removals.get(entry.id)! });
    else shown.push(one);
  }
  wordings.sort((a, b) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0));
  for (const [of, removal] of removals) if (!byId.has(of)) idle.push(removal.id);
  return {
    shown,
    removed,
    wordings,
    removals: entries.filter((entry) => entry.kind === "removal"),
    newerCount: stored.length - entries.length,
    idle,
  };
};

type Correction = Entry<"correction">;

const lastRemovals = (entries: readonly Entry[]) => {
  const last = new Map<EntryId, Entry<"removal">>();
  for (const entry of entries) if (entry.kind === "removal") last.set(entry.body.of, entry);
  return last;
};

/** Corrections by what they correct. One that names another correction corrects what that one corrects. */
const sortCorrections = (entries: readonly Entry[], byId: ReadonlyMap<EntryId, Entry>) => {
  const corrections = new Map<EntryId, Correction[]>();
  const idle: EntryId[] = [];
  for (const entry of entries) {
    if (entry.kind !== "correction") continue;
    const root = rootOf(entry, byId);
    if (root === null || !isBodyOf(root.kind, entry.body.body, lastWritten(entry, root))) idle.push(entry.id);
    else corrections.set(root.id, [...(corrections.get(root.id) ?? []), entry]);
  }
  return { corrections, idle };
};

/**
 * The day up to which a correction may speak of things as happened: the day it was written, for on that day they have. Never earlier than the
 * entry itself, so that a clock that was set back takes nothing away.
 */
const lastWritten = (correction: Correction, root: Entry): Entry["at"] =>
  [correction.at, correction.body.at ?? root.at].reduce((a, b) => (dateOf(a) < dateOf(b) ? b : a));

const rootOf = (correction: Correction, byId: ReadonlyMap<EntryId, Entry>): Entry | null => {
  const passed = new Set<EntryId>();
  let entry: Entry | undefined = correction;
  while (entry?.kind === "correction") {
    if (passed.has(entry.id)) return null;
    passed.add(entry.id);
    entry = byId.get(entry.body.of);
  }
  return entry === undefined || entry.kind === "removal" ? null : entry;
};

const shownOf = (entry: Entry, corrections: readonly Correction[]): Shown => {
  const wordings = wordingsOf(entry, corrections);
  const last = corrections.at(-1);
  return { entry: wordings.at(-1) ?? entry, before: wordings.slice(0, -1), ...(last ? { correctedAt: last.at } : {}) };
};

/** The entry as first written, then as each correction left it. */
const wordingsOf = (entry: Entry, corrections: readonly Correction[]): readonly Entry[] => {
  const wordings = [entry];
  for (const { body } of corrections) wordings.push({ ...wordings.at(-1)!, ...(body.at ? { at: body.at } : {}), body: body.body } as Entry);
  return wordings;
};
