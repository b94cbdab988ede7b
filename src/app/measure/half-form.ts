import { signal } from "@preact/signals";
import type { RandomDep } from "#base";
import { keptFilling, type Entry, type Filling, type Shown } from "#record";
import type { Keep, KeepFailed } from "../keep/keep.ts";

export type Items<V> = { readonly [item: string]: V };

interface HalfFormDeps<V> extends RandomDep {
  readonly keep: Keep;
  /** The record as it stands at this moment. */
  readonly shown: () => readonly Shown[];
  /** What an earlier version left may not fit any more. */
  readonly read: (draft: unknown) => Items<V>;
  /** The answers that would be kept; some may have become answers to nothing. */
  readonly counted: (items: Items<V>) => Items<V>;
}

/**
 * How a half-filled form stands when it is about to be kept. "kept": it is in the record already, and nothing is answered otherwise here.
 * "more": another tab answered more of it, and nothing otherwise. `there` is what stands elsewhere.
 */
export type Standing<V> =
  | { readonly type: "ready" }
  | { readonly type: "kept" }
  | { readonly type: "kept-otherwise"; readonly entry: Entry<"answers">; readonly there: Items<V> }
  | { readonly type: "more"; readonly there: Items<V> }
  | { readonly type: "otherwise"; readonly there: Items<V> };

/** A form that is being filled in: kept at once, sealed like everything else, and known again in every tab in which it is open. */
export class HalfForm<V> {
  /** undefined while it is being looked up. */
  readonly items = signal<Items<V> | undefined>(undefined);
  readonly failed = signal<KeepFailed | undefined>(undefined);
  #filling: Filling;
  #isSaved = false;
  /** Answers of another tab in whose place one from here was put. */
  #replaced: Items<V> = {};
  #turn: Promise<void> = Promise.resolve();
  readonly #name: string;
  readonly #deps: HalfFormDeps<V>;

  constructor(name: string, deps: HalfFormDeps<V>) {
    this.#name = name;
    this.#deps = deps;
    this.#filling = newFilling(deps);
  }

  get filling(): Filling {
    return this.#filling;
  }

  async load(): Promise<void> {
    const found = await this.#stored();
    if (found === undefined) {
      this.items.value = {};
      return;
    }
    const kept = keptFilling(this.#deps.shown(), found.filling);
    // Kept in the last moment before the app was closed: what is left is no half-filled form.
    const isOver = kept !== undefined && agrees(this.#deps.counted(found.items), itemsOf(kept));
    if (isOver) await this.#deps.keep.dropDraft(this.#name);
    else this.#adopt(found.filling);
    this.items.value = isOver ? {} : found.items;
  }

  /** One answer, or that there is none. Of what another tab has saved meanwhile nothing but this answer changes. */
  give(item: string, value: V | undefined): Promise<void> {
    const before = this.items.value ?? {};
    this.items.value = withAnswer(before, item, value);
    this.#turn = this.#turn.then(async () => {
      const found = await this.#stored();
      if (found !== undefined && found.filling !== this.#filling) {
        // Kept elsewhere, and begun anew: theirs is another form, and this one is looked at when it is kept.
        if (this.#isSaved) return;
        this.#adopt(found.filling);
      }
      const theirs = found?.items[item];
      if (theirs !== undefined && !isSame(theirs, before[item]) && !isSame(theirs, value))
        this.#replaced = { ...this.#replaced, [item]: theirs };
      await this.#save(withAnswer(found?.items ?? before, item, value));
    });
    return this.#turn;
  }

  /** Looks whether the same form was kept, or answered otherwise, in another tab. */
  async standing(): Promise<Standing<V>> {
    await this.#turn;
    const { counted, shown } = this.#deps;
    const here = this.items.value ?? {};
    const entry = keptFilling(shown(), this.#filling);
    if (entry !== undefined) {
      const there = itemsOf<V>(entry);
      return agrees(counted(here), there) ? { type: "kept" } : { type: "kept-otherwise", entry, there };
    }
    const found = await this.#stored();
    if (found === undefined || found.filling !== this.#filling) return { type: "ready" };
    // What the other tab says by now counts more than what it said before an answer from here took its place.
    const replaced = Object.entries(this.#replaced).filter(([item]) => isSame(found.items[item], here[item]));
    const there = { ...found.items, ...Object.fromEntries(replaced) };
    if (!agrees(here, there)) return { type: "otherwise", there };
    return agrees(there, here) ? { type: "ready" } : { type: "more", there };
  }

  /** He chose these answers; what stood elsewhere is settled. */
  async take(items: Items<V>): Promise<void> {
    this.#replaced = {};
    this.items.value = items;
    await this.#save(items);
  }

  /** From here on it is another form, beside the one that was kept. */
  async becomeAnother(): Promise<void> {
    const isOurs = await this.#isStoredHere();
    this.#filling = newFilling(this.#deps);
    if (isOurs) await this.#save(this.items.value ?? {});
  }

  /** What was begun anew in another tab meanwhile stays. */
  async forget(): Promise<void> {
    await this.#turn;
    if (await this.#isStoredHere()) await this.#deps.keep.dropDraft(this.#name);
  }

  async #isStoredHere(): Promise<boolean> {
    return (await this.#stored())?.filling === this.#filling;
  }

  #adopt(filling: Filling): void {
    this.#filling = filling;
    this.#isSaved = true;
  }

  async #stored(): Promise<{ readonly filling: Filling; readonly items: Items<V> } | undefined> {
    const draft = await this.#deps.keep.loadDraft(this.#name);
    if (!draft.ok || typeof draft.value !== "object" || draft.value === null) return undefined;
    const { filling, items } = draft.value as { readonly filling?: unknown; readonly items?: unknown };
    if (typeof filling === "string") return { filling, items: this.#deps.read(items ?? {}) };
    // As versions before left it: the answers alone.
    return { filling: this.#filling, items: this.#deps.read(draft.value) };
  }

  async #save(items: Items<V>): Promise<void> {
    const saved = await this.#deps.keep.saveDraft(this.#name, { filling: this.#filling, items });
    this.#isSaved = saved.ok;
    this.failed.value = saved.ok ? undefined : saved.error;
  }
}

const newFilling = ({ random }: RandomDep): Filling => Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, "0")).join("");

const itemsOf = <V>({ body }: Entry<"answers">): Items<V> => ("items" in body ? (body.items as Items<V>) : {});

const withAnswer = <V>(items: Items<V>, item: string, value: V | undefined): Items<V> => {
  const { [item]: _, ...rest } = items;
  return value === undefined ? rest : { ...rest, [item]: value };
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether everything that is answered here is answered so there. */
const agrees = (here: Items<unknown>, there: Items<unknown>): boolean =>
  Object.entries(here).every(([item, value]) => isSame(value, there[item]));

/** The questions in which two ways of answering differ. */
export const differing = (here: Items<unknown>, there: Items<unknown>): readonly string[] =>
  [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((item) => !isSame(here[item], there[item]));
