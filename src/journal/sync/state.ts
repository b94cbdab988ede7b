import { assert, err, ok, type Result } from "#base";
import type { EntryId } from "#record";
import { fromHex, readStatement, toHex, type AccountId, type ChainValue, type FeedId, type Statement } from "#wire";
import type { DraftDamaged, DraftFailed, Journal } from "../journal.ts";
import type { Conflict } from "../ports.ts";
import { syncNote } from "./note-name.ts";

export interface Place {
  readonly seq: number;
  readonly chain: ChainValue;
}

/** What a device knows of its account, sealed like everything else. It never goes back to less than this. */
export interface SyncState {
  readonly account: AccountId;
  readonly signSecret: Uint8Array;
  readonly boxSecret: Uint8Array;
  feed: FeedId;
  statement: Statement;
  /** Names of devices, by feed. */
  names: ReadonlyMap<string, string>;
  epochKeys: ReadonlyMap<number, Uint8Array>;
  /** How far the account's log has been read. */
  cursor: number;
  /** How far each feed has been followed. */
  readonly places: Map<FeedId, Place>;
  /** Where this device's own feed ends, and how much of it the relay has. */
  own: Place;
  acknowledged: number;
  /** When each device last said where its feed ends. */
  readonly heard: Map<FeedId, number>;
  /** What other devices have seen and this one has not yet. */
  readonly vouched: Map<FeedId, Place>;
  syncedAtMs: number | undefined;
  /** This device's printed words in the account, and up to which statement the relay was told how they find it. */
  paper?: { readonly feed: FeedId; readonly version: number };
}

const stateNote = syncNote;
export const outNote = (seq: number): string => `out/${seq}`;
const seenNote = (n: number): string => `seen/${n}`;
const idBytes = 16;
const idsPerNote = 1024;

export type SaveFailed = DraftFailed | Conflict;

/** The state and the ids of entries that lie on the relay, in notes beside the journal. */
export class SyncMemory {
  readonly journal: Journal;
  readonly state: SyncState;
  readonly #seen: Set<EntryId>;
  #list: EntryId[];
  /** Ids before this place are written as they are. */
  #written = 0;

  constructor(journal: Journal, state: SyncState, seen: readonly EntryId[] = []) {
    this.journal = journal;
    this.state = state;
    this.#list = [...seen];
    this.#seen = new Set(seen);
    this.#written = seen.length;
  }

  /** `undefined` when sync is not on. */
  static async load(journal: Journal): Promise<Result<SyncMemory | undefined, DraftFailed | DraftDamaged>> {
    const lines = await journal.notes.load(stateNote);
    if (!lines.ok) return lines;
    if (lines.value === undefined) return ok(undefined);
    const text = JSON.parse(new TextDecoder().decode(lines.value)) as StateText;
    if (text.v !== 1) return err({ type: "NewerVersion" });
    const { state, seen: count } = stateOf(text);
    const seen: EntryId[] = [];
    for (let n = 0; n * idsPerNote < count; n++) {
      const ids = await journal.notes.load(seenNote(n));
      if (!ids.ok) return ids;
      // Lost ids are pushed once more, and taken in once all the same.
      for (let at = 0; at < (ids.value?.length ?? 0); at += idBytes) seen.push(idOf(ids.value!.subarray(at, at + idBytes)));
    }
    return ok(new SyncMemory(journal, state, seen));
  }

  isSeen(id: EntryId): boolean {
    return this.#seen.has(id);
  }

  /** These do not lie on the relay after all. */
  unsee(ids: readonly EntryId[]): void {
    for (const id of ids) this.#seen.delete(id);
    this.#list = this.#list.filter((id) => this.#seen.has(id));
    this.#written = 0;
  }

  /** Writes the state, the ids that are new on the relay, and whatever goes with them, at once. */
  async save(
    fresh: readonly EntryId[] = [],
    beside: ReadonlyMap<string, Uint8Array | undefined> = new Map(),
  ): Promise<Result<void, SaveFailed>> {
    const added = [...new Set(fresh)].filter((id) => !this.#seen.has(id));
    const list = this.#list.concat(added);
    const notes = new Map(beside);
    for (let n = Math.floor(this.#written / idsPerNote); this.#written < list.length && n * idsPerNote < list.length; n++)
      notes.set(seenNote(n), idsIn(list.slice(n * idsPerNote, (n + 1) * idsPerNote)));
    notes.set(stateNote, new TextEncoder().encode(JSON.stringify(textOf(this.state, list.length))));
    const saved = await this.journal.notes.save(notes, stateNote);
    if (!saved.ok) return saved;
    this.#list = list;
    this.#written = list.length;
    for (const id of added) this.#seen.add(id);
    return saved;
  }

  /** Overwrites what is secret. */
  clear(): void {
    const { signSecret, boxSecret, epochKeys } = this.state;
    for (const key of [signSecret, boxSecret, ...epochKeys.values()]) key.fill(0);
  }

  /** Forgets the account on this device. The journal itself stays as it is. */
  async forget(): Promise<Result<void, SaveFailed>> {
    const notes = new Map<string, undefined>([[stateNote, undefined]]);
    for (let n = 0; n * idsPerNote < this.#list.length; n++) notes.set(seenNote(n), undefined);
    for (let seq = this.state.acknowledged + 1; seq <= this.state.own.seq; seq++) notes.set(outNote(seq), undefined);
    return this.journal.notes.save(notes, stateNote);
  }
}

const idsIn = (ids: readonly EntryId[]): Uint8Array => {
  const bytes = new Uint8Array(ids.length * idBytes);
  for (const [i, id] of ids.entries()) bytes.set(bytesOfId(id), i * idBytes);
  return bytes;
};

/** An id that is no UUID cannot be noted: its entry is pushed once more after each start, and taken in once all the same. */
const bytesOfId = (id: EntryId): Uint8Array => {
  const hex = id.replaceAll("-", "");
  return /^[0-9a-f]{32}$/.test(hex) ? fromHex(hex) : new Uint8Array(idBytes);
};

const idOf = (bytes: Uint8Array): EntryId => toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-") as EntryId;

type PlaceText = readonly [feed: string, seq: number, chain: string];
interface StateText {
  readonly v: 1;
  readonly account: string;
  readonly feed: string;
  readonly signSecret: string;
  readonly boxSecret: string;
  readonly statement: string;
  readonly names: readonly (readonly [string, string])[];
  readonly epochKeys: readonly (readonly [number, string])[];
  readonly cursor: number;
  readonly places: readonly PlaceText[];
  readonly own: readonly [number, string];
  readonly acknowledged: number;
  readonly heard: readonly (readonly [string, number])[];
  readonly vouched: readonly PlaceText[];
  readonly seen: number;
  readonly syncedAtMs?: number;
  readonly paper?: readonly [feed: string, version: number];
}

const textOf = (state: SyncState, seen: number): StateText => ({
  v: 1,
  account: state.account,
  feed: state.feed,
  signSecret: toHex(state.signSecret),
  boxSecret: toHex(state.boxSecret),
  statement: toHex(state.statement.bytes),
  names: [...state.names],
  epochKeys: [...state.epochKeys].map(([epoch, key]) => [epoch, toHex(key)]),
  cursor: state.cursor,
  places: [...state.places].map(([feed, { seq, chain }]) => [feed, seq, chain]),
  own: [state.own.seq, state.own.chain],
  acknowledged: state.acknowledged,
  heard: [...state.heard],
  vouched: [...state.vouched].map(([feed, { seq, chain }]) => [feed, seq, chain]),
  seen,
  ...(state.syncedAtMs !== undefined && { syncedAtMs: state.syncedAtMs }),
  ...(state.paper && { paper: [state.paper.feed, state.paper.version] as const }),
});

/** What was sealed here is believed: nobody else can have written it. */
const stateOf = (text: StateText): { readonly state: SyncState; readonly seen: number } => {
  const statement = readStatement(fromHex(text.statement));
  assert(statement.ok, "only a statement that was read is kept");
  const placesOf = (list: readonly PlaceText[]) =>
    new Map(list.map(([feed, seq, chain]) => [feed as FeedId, { seq, chain: chain as ChainValue }]));
  const state: SyncState = {
    account: text.account as AccountId,
    feed: text.feed as FeedId,
    signSecret: fromHex(text.signSecret),
    boxSecret: fromHex(text.boxSecret),
    statement: statement.value,
    names: new Map(text.names),
    epochKeys: new Map(text.epochKeys.map(([epoch, key]) => [epoch, fromHex(key)])),
    cursor: text.cursor,
    places: placesOf(text.places),
    own: { seq: text.own[0], chain: text.own[1] as ChainValue },
    acknowledged: text.acknowledged,
    heard: new Map(text.heard.map(([feed, atMs]) => [feed as FeedId, atMs])),
    vouched: placesOf(text.vouched),
    syncedAtMs: text.syncedAtMs,
    ...(text.paper && { paper: { feed: text.paper[0] as FeedId, version: text.paper[1] } }),
  };
  return { state, seen: text.seen };
};

/** Another tab wrote the state: it is the one that goes on. */
export const orElsewhere = <E extends { readonly type: string }>(failed: E): Exclude<E, Conflict> | { readonly type: "Elsewhere" } =>
  failed.type === "Conflict" ? { type: "Elsewhere" } : (failed as Exclude<E, Conflict>);

export const failedWith = <E extends { readonly type: string }>(failed: E) => err(orElsewhere(failed));
