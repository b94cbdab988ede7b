import { err, ok, type Result } from "#base";
import type { EntryId, StoredEntry } from "#record";
import {
  associatedData,
  chainStart,
  chainValue,
  decodeEnvelope,
  decodePayload,
  decodeSignedHead,
  fromHex,
  headToSign,
  toHex,
  type Envelope,
  type FeedId,
  type Head,
  type SignedHead,
} from "#wire";
import { unseal } from "../crypto/seal.ts";
import { verify } from "../crypto/sign.ts";
import { readLines } from "../log/lines.ts";
import type { RelayClient, RelayState } from "./relay-client.ts";
import { failedWith, type Place, type SyncMemory, type SyncState } from "./state.ts";
import type { RelayLies, SyncTrouble } from "./trouble.ts";

const start: Place = { seq: 0, chain: chainStart };
const lies = (why: RelayLies["why"]) => err({ type: "RelayLies", why } as const);

type Heads = ReadonlyMap<FeedId, SignedHead>;

/**
 * Reads the account's log up to where it was when its heads were asked for. Every envelope must continue its feed, lie under its
 * feed's signed head, open with a key of the account, and bear out what other devices vouched for.
 */
export const pull = async (
  memory: SyncMemory,
  client: RelayClient,
  { position, heads: headBytes }: RelayState,
  { checked, progress }: Pulling,
): Promise<Result<void, SyncTrouble>> => {
  const { state } = memory;
  const heads = readHeads(state, headBytes, checked);
  if (!heads.ok) return heads;
  const back = wentBack(state, position, heads.value);
  if (!back.ok) return back;
  const from = state.cursor;
  let held: Taken[] = [];
  let heldBytes = 0;
  while (state.cursor < position) {
    const page = await client.page(state.cursor, position);
    if (!page.ok) return page;
    const { after, envelopes } = page.value;
    if (after !== state.cursor || envelopes.length === 0 || after + envelopes.length > position) return lies("dropped");
    const taken = takeIn(state, heads.value, envelopes);
    if (!taken.ok) return taken;
    held.push(taken.value);
    heldBytes += envelopes.reduce((sum, { length }) => sum + length, 0);
    state.cursor += envelopes.length;
    progress(state.cursor - from, position - from);
    if (heldBytes < heldBytesMax) continue;
    const kept = await keep(memory, held);
    if (!kept.ok) return kept;
    [held, heldBytes] = [[], 0];
  }
  const borne = borneOut(state, heads.value);
  return borne.ok ? keep(memory, held) : borne;
};

/** So much waits in memory until the heads at its end have proved it; of a longer first sync the beginning is kept before that, or a break would cost it all. */
const heldBytesMax = 16 * 1024 * 1024;

const keep = async (memory: SyncMemory, held: readonly Taken[]): Promise<Result<void, SyncTrouble>> => {
  if (held.length === 0) return ok(undefined);
  const brought = await memory.journal.take(held.flatMap(({ entries }) => entries));
  if (!brought.ok) return brought;
  const saved = await memory.save(held.flatMap(({ ids }) => ids));
  return saved.ok ? saved : failedWith(saved.error);
};

interface Pulling {
  /** Heads whose signature was found good before, so that it is not calculated at every sync. */
  readonly checked: Set<string>;
  readonly progress: (done: number, of: number) => void;
}

/** Heads that a device of this account signed, and nothing else. */
const readHeads = (state: SyncState, given: readonly Uint8Array[], checked: Set<string>): Result<Heads, RelayLies> => {
  const { devices, ended } = state.statement.roster;
  const heads = new Map<FeedId, SignedHead>();
  for (const bytes of given) {
    const head = decodeSignedHead(bytes);
    if (!head.ok) return lies("altered");
    if (head.value.account !== state.account) return lies("other-account");
    const owner = [...devices, ...ended].find(({ feed }) => feed === head.value.feed);
    if (owner === undefined) return lies("altered");
    const mark = `${owner.sign}${toHex(bytes)}`;
    if (!checked.has(mark) && !verify(fromHex(owner.sign), headToSign(head.value), head.value.signature)) return lies("altered");
    checked.add(mark);
    heads.set(head.value.feed, head.value);
  }
  return ok(heads);
};

/** What was there once is still there. */
const wentBack = (state: SyncState, position: number, heads: Heads): Result<void, RelayLies> => {
  if (position < state.cursor || (heads.get(state.feed)?.seq ?? 0) < state.acknowledged) return lies("rolled-back");
  for (const [feed, place] of state.places) {
    const head = heads.get(feed);
    if (place.seq > 0 && (head === undefined || head.seq < place.seq)) return lies("rolled-back");
    if (head?.seq === place.seq && head.chain !== place.chain) return lies("forked");
  }
  for (const [feed, atMs] of state.heard) if ((heads.get(feed)?.atMs ?? 0) < atMs) return lies("rolled-back");
  return ok(undefined);
};

interface Taken {
  readonly entries: readonly StoredEntry[];
  readonly ids: readonly EntryId[];
}

const takeIn = (state: SyncState, heads: Heads, envelopes: readonly Uint8Array[]): Result<Taken, SyncTrouble> => {
  const entries: StoredEntry[] = [];
  for (const bytes of envelopes) {
    const envelope = decodeEnvelope(bytes);
    if (!envelope.ok) return envelope.error.why === "unknown-suite" ? err({ type: "NewerSync" }) : lies("altered");
    const { feed, seq, account } = envelope.value;
    if (account !== state.account) return lies("other-account");
    if (isAfterEnd(state, feed, seq)) continue;
    const next = continued(state, heads, envelope.value);
    if (!next.ok) return next;
    const place = { seq, chain: chainValue(bytes) };
    // What this device wrote itself is here already; a device that was set back reads its own past like anybody else's.
    const lines = feed === state.feed && seq <= state.own.seq ? undefined : opened(state, envelope.value);
    if (lines !== undefined && !lines.ok) return lines;
    const fits = arriveAt(state, feed, place);
    if (!fits.ok) return fits;
    for (const line of lines?.value ?? []) if (line.ok) entries.push(line.value);
  }
  return ok({ entries, ids: entries.map(({ id }) => id) });
};

/** Pushed by a device that another one had just removed. */
const isAfterEnd = (state: SyncState, feed: FeedId, seq: number): boolean => {
  const end = state.statement.roster.ended.find((each) => each.feed === feed);
  return end !== undefined && seq > end.seq;
};

const continued = (state: SyncState, heads: Heads, { feed, seq, prev }: Envelope): Result<void, RelayLies> => {
  const head = heads.get(feed);
  if (head === undefined || seq > head.seq) return lies("altered");
  const before = state.places.get(feed) ?? start;
  if (seq <= before.seq) return lies("replayed");
  if (seq > before.seq + 1) return lies("dropped");
  return prev === before.chain ? ok(undefined) : lies("forked");
};

const opened = (state: SyncState, envelope: Envelope): Result<ReturnType<typeof readLines>, RelayLies> => {
  const key = state.epochKeys.get(envelope.epoch);
  const plain = key && unseal(key, envelope.nonce, associatedData(envelope), envelope.box);
  const payload = plain && decodePayload(plain);
  if (!payload?.ok) return lies("altered");
  for (const head of payload.value.heads) {
    const heard = hearWitness(state, head);
    if (!heard.ok) return heard;
  }
  const lines = readLines(payload.value.lines);
  plain?.fill(0);
  return ok(lines);
};

/** Another device has seen a feed, or the roster, up to here. The roster goes by the account's own name. */
const hearWitness = (state: SyncState, { feed, seq, chain }: Head): Result<void, RelayLies> => {
  const { roster, chain: rosterChain } = state.statement;
  const isRoster = (feed as string) === state.account;
  const known = isRoster ? { seq: roster.version, chain: rosterChain } : (state.places.get(feed) ?? start);
  if (seq === known.seq && chain !== known.chain) return lies("forked");
  // Of one's own feed nobody can know more, unless this device was set back; then it begins another one.
  if (seq > known.seq && feed !== state.feed && seq > (state.vouched.get(feed)?.seq ?? 0)) state.vouched.set(feed, { seq, chain });
  return ok(undefined);
};

const arriveAt = (state: SyncState, feed: FeedId, place: Place): Result<void, RelayLies> => {
  state.places.set(feed, place);
  const vouched = state.vouched.get(feed);
  if (vouched?.seq !== place.seq) return ok(undefined);
  state.vouched.delete(feed);
  return vouched.chain === place.chain ? ok(undefined) : lies("forked");
};

/** At the end nothing may be missing that a head signs for or another device has seen. */
const borneOut = (state: SyncState, heads: Heads): Result<void, RelayLies> => {
  for (const [feed, head] of heads) {
    const end = state.statement.roster.ended.find((each) => each.feed === feed);
    const place = state.places.get(feed) ?? start;
    const wanted = end !== undefined && end.seq < head.seq ? end : head;
    if (place.seq < wanted.seq) return lies("dropped");
    if (place.seq === wanted.seq && place.chain !== wanted.chain) return lies("forked");
    state.heard.set(feed, head.atMs);
  }
  for (const [feed, { seq }] of state.vouched) {
    const isRoster = (feed as string) === state.account;
    if (isRoster ? seq > state.statement.roster.version : !isAfterEnd(state, feed, seq)) return lies("dropped");
  }
  for (const [feed] of state.vouched) state.vouched.delete(feed);
  return ok(undefined);
};
