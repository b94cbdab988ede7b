import { ok, type ClockDep, type RandomDep, type Result } from "#base";
import type { AppendFailed, Brought, DraftFailed, Journal } from "#journal";
import { byStamp, type Draft, type Entry, type EntryId, type Stamp, type StoredEntry } from "#record";

/** What memory holds until a record is kept: first run, and looking around. */
export class Held {
  entries: readonly Entry[] = [];
  /** From a copy: they keep their ids and stamps. */
  brought: readonly StoredEntry[] = [];
  readonly drafts = new Map<string, unknown>();
  readonly #deps: ClockDep & RandomDep;

  constructor(deps: ClockDep & RandomDep) {
    this.#deps = deps;
  }

  get isEmpty(): boolean {
    return this.entries.length === 0 && this.brought.length === 0 && this.drafts.size === 0;
  }

  add(given: readonly Draft[]): readonly Entry[] {
    const added = given.map((draft, i) => entryOf(this.#deps, draft, this.entries.length + i));
    this.entries = [...this.entries, ...added];
    return added;
  }

  /** Each once, whatever copies they come from. */
  bring(given: readonly StoredEntry[]): Brought {
    const before = this.brought.length;
    const byId = new Map([...given.toReversed(), ...this.brought].map((entry) => [entry.id, entry]));
    this.brought = [...byId.values()].sort(byStamp);
    const added = this.brought.length - before;
    return { added, present: given.length - added, differing: [] };
  }

  /** What pages see. */
  get all(): readonly StoredEntry[] {
    return this.brought.length === 0 ? this.entries : [...this.brought, ...this.entries];
  }

  clear(): void {
    this.entries = [];
    this.brought = [];
    this.drafts.clear();
  }

  /** Moves everything into a journal, what arrives meanwhile too. Nothing is let go before all of it is on disk. */
  async moveInto(journal: Journal): Promise<Result<void, AppendFailed | DraftFailed>> {
    const brought = await journal.bring(this.brought);
    if (!brought.ok) return brought;
    const ids = new Map<string, EntryId>();
    const savedDrafts = new Map<string, unknown>();
    for (;;) {
      const batch = untilNamed(this.entries.slice(ids.size));
      const unsaved = [...this.drafts].find(([name, value]) => savedDrafts.get(name) !== value);
      if (batch.length > 0) {
        const added = await journal.append(batch.map((entry) => draftOf(entry, ids)));
        if (!added.ok) return added;
        for (const [i, { id }] of batch.entries()) ids.set(id, added.value[i]!.id);
      } else if (unsaved) {
        const saved = await journal.saveDraft(...unsaved);
        if (!saved.ok) return saved;
        savedDrafts.set(...unsaved);
      } else break;
    }
    this.clear();
    return ok(undefined);
  }
}

const entryOf = ({ clock, random }: ClockDep & RandomDep, draft: Draft, position: number): Entry => {
  // Same form as the journal's own ids, since entries may name each other by them.
  const hex = [...random.bytes(16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  // In the journal's form too: what is written here stands after what a copy or the sample brought, whose stamps come from there.
  const stamp = `${clock.now().toString(36).padStart(9, "0")}-${position.toString(36).padStart(4, "0")}-memory`;
  return { ...draft, id: id as EntryId, stamp: stamp as Stamp, v: 1 };
};

/** The longest beginning in which nothing names another of its entries: the journal gives new ids, and what names them must follow. */
const untilNamed = (entries: readonly Entry[]): readonly Entry[] => {
  const seen = new Set<string>();
  const end = entries.findIndex((entry) => {
    const names = namesIn(entry).some((id) => seen.has(id));
    seen.add(entry.id);
    return names;
  });
  return end < 0 ? entries : entries.slice(0, end);
};

const naming = ["screening", "session", "of"] as const;

const namesIn = ({ body }: Entry): readonly string[] =>
  naming.flatMap((field) => {
    const named = (body as { readonly [field: string]: unknown })[field];
    return typeof named === "string" ? [named] : [];
  });

const draftOf = ({ kind, at, zone, body }: Entry, ids: ReadonlyMap<string, EntryId>): Draft => {
  const renamed: Record<string, unknown> = { ...body };
  for (const field of naming) {
    const id = ids.get(String(renamed[field]));
    if (id !== undefined) renamed[field] = id;
  }
  return { kind, at, zone, body: renamed } as unknown as Draft;
};
