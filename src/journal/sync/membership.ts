import { err, ok, type ClockDep, type RandomDep, type Result } from "#base";
import type { EntryId } from "#record";
import {
  accountOf,
  associatedData,
  chainStart,
  decodeEnvelope,
  decodePayload,
  toHex,
  type FeedId,
  type RosterDevice,
  type Statement,
} from "#wire";
import { keyBytes } from "../crypto/derive.ts";
import { unseal } from "../crypto/seal.ts";
import { publicKeysOf } from "../crypto/sign.ts";
import type { Journal } from "../journal.ts";
import { readLines } from "../log/lines.ts";
import { hasRoom } from "./paper.ts";
import type { OutOfTurn, RelayClient } from "./relay-client.ts";
import { believe, newKey, stateMembership, type Membership } from "./roster.ts";
import { failedWith, outNote, SyncMemory, type SyncState } from "./state.ts";
import type { SyncTrouble } from "./trouble.ts";

type Deps = ClockDep & RandomDep;

/** Two secrets and a feed: what a device is to the others. */
export interface NewDevice extends Omit<RosterDevice, "wrap"> {
  readonly signSecret: Uint8Array;
  readonly boxSecret: Uint8Array;
}
export const newDevice = ({ random }: RandomDep): NewDevice => {
  const [signSecret, boxSecret] = [random.bytes(keyBytes), random.bytes(keyBytes)];
  return { signSecret, boxSecret, feed: toHex(random.bytes(16)) as FeedId, ...publicKeysOf(signSecret, boxSecret) };
};

/** An account with one device in it. The relay has not heard of it yet. */
export const newAccount = async (
  deps: Deps,
  journal: Journal,
  name: string,
): Promise<{ readonly memory: SyncMemory; readonly first: Statement }> => {
  const device = newDevice(deps);
  const epochKeys = new Map([[1, newKey(deps)]]);
  const membership = { devices: [device], ended: [], epoch: 1, epochKeys, names: new Map([[device.feed as string, name]]) };
  const first = await stateMembership(deps, membership, { version: 0, chain: chainStart, atMs: deps.clock.now() }, device);
  return { memory: new SyncMemory(journal, stateFrom(device, first, epochKeys, membership.names)), first };
};

export const stateFrom = (
  { feed, signSecret, boxSecret }: NewDevice,
  statement: Statement,
  epochKeys: ReadonlyMap<number, Uint8Array>,
  names: ReadonlyMap<string, string>,
  account = accountOf(statement),
): SyncState => ({
  account,
  signSecret,
  boxSecret,
  feed,
  statement,
  names,
  epochKeys,
  cursor: 0,
  places: new Map(),
  own: { seq: 0, chain: chainStart },
  acknowledged: 0,
  heard: new Map(),
  vouched: new Map(),
  syncedAtMs: undefined,
});

/** Takes a device in: it gets the keys of this epoch and of all before. */
export const admit = (
  deps: Deps,
  memory: SyncMemory,
  client: RelayClient,
  device: Omit<RosterDevice, "wrap">,
  name: string,
): Promise<Result<void, SyncTrouble | OutOfTurn>> => {
  const room = hasRoom(memory.state.statement.roster);
  if (!room.ok) return Promise.resolve(room);
  return state(deps, memory, client, withDevice(memory.state, device, name));
};

/** The account as it is, and one device more. */
export const withDevice = (known: SyncState, device: Omit<RosterDevice, "wrap">, name: string): Membership => {
  const now = asItIs(known);
  return { ...now, devices: [...now.devices, device], names: new Map([...now.names, [device.feed, name]]) };
};

/** Shows a device out. Its feed ends where it has been seen; what is written from here on is sealed with a key it does not get. */
export const expel = async (
  deps: Deps,
  memory: SyncMemory,
  client: RelayClient,
  feed: FeedId,
): Promise<Result<void, SyncTrouble | OutOfTurn>> => {
  const now = asItIs(memory.state);
  const gone = now.devices.find((device) => device.feed === feed);
  if (gone === undefined) return ok(undefined);
  const epoch = now.epoch + 1;
  return state(deps, memory, client, {
    ...now,
    devices: now.devices.filter((device) => device.feed !== feed),
    ended: [...now.ended, endOf(memory.state, gone)],
    epoch,
    epochKeys: new Map([...now.epochKeys, [epoch, newKey(deps)]]),
  });
};

/**
 * A device that was set back (a profile restored from a copy) must not go on with a feed whose end it has forgotten. It ends that one
 * where the relay has it, and begins another. What it had sealed and not handed over is sealed anew.
 */
export const beginAnotherFeed = async (
  deps: Deps,
  memory: SyncMemory,
  client: RelayClient,
): Promise<Result<void, SyncTrouble | OutOfTurn>> => {
  const now = asItIs(memory.state);
  const old = now.devices.find(({ feed }) => feed === memory.state.feed);
  if (old === undefined) return err({ type: "Removed" });
  const feed = toHex(deps.random.bytes(16)) as FeedId;
  const unsent = await unsentIds(memory);
  if (!unsent.ok) return unsent;
  return state(
    deps,
    memory,
    client,
    {
      ...now,
      devices: now.devices.map((device) => (device === old ? { ...old, feed } : device)),
      ended: [...now.ended, endOf(memory.state, old)],
      names: new Map([...now.names, [feed, now.names.get(old.feed) ?? ""]]),
    },
    () => {
      memory.unsee(unsent.value.ids);
      Object.assign(memory.state, { feed, own: { seq: 0, chain: chainStart }, acknowledged: 0 } satisfies Partial<SyncState>);
      const { account, signSecret } = memory.state;
      client.become({ account, feed, signSecret });
      return unsent.value.notes;
    },
  );
};

const asItIs = ({ statement, epochKeys, names }: SyncState): Membership => {
  const { devices, ended, epoch } = statement.roster;
  return { devices: devices.map(({ feed, sign, box }) => ({ feed, sign, box })), ended, epoch, epochKeys, names };
};

const endOf = ({ places }: SyncState, { feed, sign }: { readonly feed: FeedId; readonly sign: string }) => {
  const { seq, chain } = places.get(feed) ?? { seq: 0, chain: chainStart };
  return { feed, seq, chain, sign };
};

/** Signs the next statement, and believes it once the relay has it. */
const state = async (
  deps: Deps,
  memory: SyncMemory,
  client: RelayClient,
  membership: Membership,
  become: () => ReadonlyMap<string, undefined> = () => new Map(),
): Promise<Result<void, SyncTrouble | OutOfTurn>> => {
  const { statement, feed, signSecret } = memory.state;
  const before = { version: statement.roster.version, chain: statement.chain, atMs: deps.clock.now() };
  const next = await stateMembership(deps, membership, before, { feed, signSecret });
  const changed = await client.changeRoster(next.bytes.slice());
  if (!changed.ok) return changed;
  const removed = become();
  memory.state.epochKeys = membership.epochKeys;
  const believed = await believe(memory.state, next);
  if (!believed.ok) return believed;
  const saved = await memory.save([], removed);
  return saved.ok ? saved : failedWith(saved.error);
};

/** What lies sealed in the way out, and the entries in it. */
const unsentIds = async ({
  journal,
  state: { acknowledged, own, epochKeys },
}: SyncMemory): Promise<Result<{ readonly ids: readonly EntryId[]; readonly notes: ReadonlyMap<string, undefined> }, SyncTrouble>> => {
  const ids: EntryId[] = [];
  const notes = new Map<string, undefined>();
  for (let seq = acknowledged + 1; seq <= own.seq; seq++) {
    const bytes = await journal.notes.load(outNote(seq));
    if (!bytes.ok) return bytes;
    notes.set(outNote(seq), undefined);
    const envelope = bytes.value && decodeEnvelope(bytes.value);
    if (!envelope?.ok) continue;
    const { epoch, nonce, box } = envelope.value;
    const key = epochKeys.get(epoch);
    const payload = key && decodePayload(unseal(key, nonce, associatedData(envelope.value), box) ?? new Uint8Array(0));
    for (const line of payload?.ok ? readLines(payload.value.lines) : []) if (line.ok) ids.push(line.value.id);
  }
  return ok({ ids, notes });
};
