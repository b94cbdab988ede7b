import { err, ok, type ClockDep, type RandomDep, type Result } from "#base";
import type { EntryId, StoredEntry } from "#record";
import {
  associatedData,
  chainValue,
  decodeEnvelope,
  encodeEnvelope,
  encodePayload,
  headToSign,
  nonceBytes,
  suiteXChaCha,
  type FeedId,
  type Head,
  type SignedHead,
} from "#wire";
import { seal } from "../crypto/seal.ts";
import { sign } from "../crypto/sign.ts";
import { linesOf } from "../log/lines.ts";
import type { RelayClient } from "./relay-client.ts";
import { failedWith, outNote, type Place, type SyncMemory, type SyncState } from "./state.ts";
import type { SyncTrouble } from "./trouble.ts";

const entriesPerEnvelope = 256;
const lineBytesPerEnvelope = 128 * 1024;
const envelopesAtOnce = 16;
const pushBytes = 1024 * 1024;
/** A device says once a day where its feed ends, also when nothing is new: so silence has a date. */
const signOfLifeMs = 20 * 60 * 60 * 1000;

/** Hands over what the relay does not have yet, and says where this device's feed ends. */
export const push = async (
  deps: ClockDep & RandomDep,
  memory: SyncMemory,
  client: RelayClient,
): Promise<Result<void, SyncTrouble | SetBack>> => {
  const left = await pushSealed(deps, memory, client);
  if (!left.ok) return left;
  for (;;) {
    const batches = nextBatches(memory.journal.entries.filter(({ id }) => !memory.isSeen(id)));
    if (batches.length === 0) break;
    const sealed = await sealAll(deps, memory, batches);
    if (!sealed.ok) return sealed;
    const pushed = await pushSealed(deps, memory, client);
    if (!pushed.ok) return pushed;
  }
  const { state } = memory;
  if (deps.clock.now() - (state.heard.get(state.feed) ?? 0) < signOfLifeMs) return ok(undefined);
  return handOver(deps, memory, client, []);
};

/** The relay has another envelope in a place of this device's feed: the device was set back to an older state of itself. */
export interface SetBack {
  readonly type: "SetBack";
}

const nextBatches = (entries: readonly StoredEntry[]): readonly (readonly StoredEntry[])[] => {
  const batches: StoredEntry[][] = [];
  let size = 0;
  for (const entry of entries) {
    const length = JSON.stringify(entry).length;
    const last = batches.at(-1);
    if (last !== undefined && last.length < entriesPerEnvelope && size + length <= lineBytesPerEnvelope) {
      last.push(entry);
      size += length;
    } else if (batches.length === envelopesAtOnce) break;
    else {
      batches.push([entry]);
      size = length;
    }
  }
  return batches;
};

/** Sealed first, then sent: whatever happens in between, the next try sends the same bytes. */
const sealAll = async (
  deps: RandomDep,
  memory: SyncMemory,
  batches: readonly (readonly StoredEntry[])[],
): Promise<Result<void, SyncTrouble>> => {
  const { state } = memory;
  const before = state.own;
  const notes = new Map<string, Uint8Array>();
  const ids: EntryId[] = [];
  for (const entries of batches) {
    const bytes = sealOne(deps, state, entries);
    state.own = { seq: state.own.seq + 1, chain: chainValue(bytes) };
    notes.set(outNote(state.own.seq), bytes);
    ids.push(...entries.map(({ id }) => id));
  }
  const saved = await memory.save(ids, notes);
  if (saved.ok) return saved;
  state.own = before;
  return failedWith(saved.error);
};

const sealOne = ({ random }: RandomDep, state: SyncState, entries: readonly StoredEntry[]): Uint8Array => {
  const { epoch } = state.statement.roster;
  const header = { suite: suiteXChaCha, account: state.account, feed: state.feed, seq: state.own.seq + 1, prev: state.own.chain, epoch };
  const nonce = random.bytes(nonceBytes);
  const plain = encodePayload({ heads: witness(state), lines: linesOf(entries) });
  const box = seal(state.epochKeys.get(epoch)!, nonce, associatedData(header), plain);
  plain.fill(0);
  return encodeEnvelope({ ...header, nonce, box });
};

/** How far this device has seen every other feed, and the roster. */
const witness = ({ account, feed: own, places, statement }: SyncState): readonly Head[] => [
  { feed: account as string as FeedId, seq: statement.roster.version, chain: statement.chain },
  ...[...places].filter(([feed]) => feed !== own).map(([feed, place]) => ({ feed, ...place })),
];

const pushSealed = async (
  deps: ClockDep & RandomDep,
  memory: SyncMemory,
  client: RelayClient,
): Promise<Result<void, SyncTrouble | SetBack>> => {
  const { state } = memory;
  while (state.acknowledged < state.own.seq) {
    const envelopes: Uint8Array[] = [];
    let size = 0;
    for (let seq = state.acknowledged + 1; seq <= state.own.seq && size < pushBytes && envelopes.length < envelopesAtOnce; seq++) {
      const bytes = await memory.journal.notes.load(outNote(seq));
      if (!bytes.ok) return bytes;
      if (bytes.value === undefined) return err({ type: "SetBack" });
      envelopes.push(bytes.value);
      size += bytes.value.length;
    }
    const handed = await handOver(deps, memory, client, envelopes);
    if (!handed.ok) return handed;
  }
  return ok(undefined);
};

const handOver = async (
  { clock }: ClockDep,
  memory: SyncMemory,
  client: RelayClient,
  envelopes: readonly Uint8Array[],
): Promise<Result<void, SyncTrouble | SetBack>> => {
  const { state } = memory;
  const place = placeAfter(state, envelopes);
  const said = { account: state.account, feed: state.feed, ...place, atMs: Math.max(clock.now(), (state.heard.get(state.feed) ?? 0) + 1) };
  const head: SignedHead = { ...said, signature: sign(state.signSecret, headToSign(said)) };
  const pushed = await client.push({ head, envelopes });
  if (!pushed.ok) return err(pushed.error.type === "Refused" ? { type: "SetBack" } : pushed.error);
  const notes = new Map<string, undefined>();
  for (let seq = state.acknowledged + 1; seq <= place.seq; seq++) notes.set(outNote(seq), undefined);
  state.acknowledged = place.seq;
  // What the relay had already, it has under the head it came with.
  if (pushed.value.added > 0 || envelopes.length === 0) state.heard.set(state.feed, head.atMs);
  // Nobody else wrote meanwhile, so what was read back would be what was just sent.
  if (pushed.value.added === envelopes.length && pushed.value.position === state.cursor + envelopes.length) {
    state.cursor = pushed.value.position;
    state.places.set(state.feed, place);
  }
  const saved = await memory.save([], notes);
  return saved.ok ? saved : failedWith(saved.error);
};

const placeAfter = (state: SyncState, envelopes: readonly Uint8Array[]): Place => {
  const bytes = envelopes.at(-1);
  const last = bytes && decodeEnvelope(bytes);
  return bytes && last?.ok ? { seq: last.value.seq, chain: chainValue(bytes) } : state.own;
};
