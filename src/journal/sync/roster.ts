import { err, ok, type RandomDep, type Result } from "#base";
import {
  accountOf,
  encodeStatement,
  fromHex,
  mayFollow,
  nonceBytes,
  readStatement,
  rosterToSign,
  sameBytes,
  signedAs,
  toHex,
  type AccountId,
  type ChainValue,
  type FeedId,
  type Roster,
  type RosterDevice,
  type Statement,
} from "#wire";
import { derive, keyBytes } from "../crypto/derive.ts";
import { unwrap, wrapTo } from "../crypto/hpke.ts";
import { seal, unseal } from "../crypto/seal.ts";
import { sign, verify } from "../crypto/sign.ts";
import type { RelayClient } from "./relay-client.ts";
import type { SyncState } from "./state.ts";
import type { SyncTrouble } from "./trouble.ts";

/** A statement before it is sealed and signed: who belongs to the account from here on. */
export interface Membership {
  readonly devices: readonly Omit<RosterDevice, "wrap">[];
  readonly ended: Roster["ended"];
  readonly epoch: number;
  readonly epochKeys: ReadonlyMap<number, Uint8Array>;
  readonly names: ReadonlyMap<string, string>;
}

/** Seals the epoch's key to every device, and the older keys and the names under it. */
export const stateMembership = async (
  deps: RandomDep,
  { devices, ended, epoch, epochKeys, names }: Membership,
  before: Pick<Roster, "version"> & { readonly chain: ChainValue; readonly atMs: number },
  signer: { readonly feed: FeedId; readonly signSecret: Uint8Array },
): Promise<Statement> => {
  const key = epochKeys.get(epoch)!;
  const wrapped: RosterDevice[] = [];
  for (const { feed, sign: signKey, box } of devices)
    wrapped.push({ feed, sign: signKey, box, wrap: toHex(await wrapTo(fromHex(box), wrapInfo(epoch, feed), key)) });
  const known = [...devices, ...ended].map((each) => each.feed as string);
  const inside = {
    keys: [...epochKeys].map(([n, older]) => [n, toHex(older)]),
    names: [...names].filter(([feed]) => known.includes(feed)),
  };
  const roster: Roster = {
    version: before.version + 1,
    prev: before.chain,
    atMs: before.atMs,
    epoch,
    commit: toHex(derive(key, "sync-commit")),
    devices: wrapped,
    ended,
    sealed: toHex(sealInside(deps, key, before.version + 1, new TextEncoder().encode(JSON.stringify(inside)))),
  };
  const signed = rosterToSign(signer.feed, roster);
  const read = readStatement(encodeStatement(signed, sign(signer.signSecret, signedAs("roster", signed))));
  if (!read.ok) throw new Error("We believed: what we state can be read");
  return read.value;
};

export const newKey = ({ random }: RandomDep): Uint8Array => random.bytes(keyBytes);

/** Follows the statements up to the relay's newest, each signed by a device of the one before. */
export const followRoster = async (client: RelayClient, state: SyncState, version: number): Promise<Result<void, SyncTrouble>> => {
  const { roster } = state.statement;
  if (version < roster.version) return err({ type: "RelayLies", why: "rolled-back" });
  let last = state.statement;
  while (last.roster.version < version) {
    const given = await client.statements(last.roster.version);
    if (!given.ok) return given;
    if (given.value.length === 0) return err({ type: "RelayLies", why: "dropped" });
    for (const bytes of given.value) {
      const next = readStatement(bytes);
      if (!next.ok || !mayFollow(last, next.value, verify).ok) return err({ type: "RelayLies", why: "forged-roster" });
      last = next.value;
    }
  }
  return last === state.statement ? ok(undefined) : believe(state, last);
};

/** Follows an account from its first statement: its name is the hash of it, and `vouched` was said by a device that is in it. */
export const followFromStart = (
  account: AccountId,
  statements: readonly Uint8Array[],
  vouched: { readonly version: number; readonly chain: ChainValue },
): Result<Statement, SyncTrouble> => {
  let last: Statement | undefined;
  for (const bytes of statements) {
    const next = readStatement(bytes);
    if (!next.ok || !mayFollow(last, next.value, verify).ok) return err({ type: "RelayLies", why: "forged-roster" });
    if (last === undefined && accountOf(next.value) !== account) return err({ type: "RelayLies", why: "other-account" });
    if (next.value.roster.version === vouched.version && next.value.chain !== vouched.chain)
      return err({ type: "RelayLies", why: "forked" });
    last = next.value;
  }
  return last === undefined || last.roster.version < vouched.version ? err({ type: "RelayLies", why: "dropped" }) : ok(last);
};

/** Takes over a statement: this device's wrap gives the epoch's key, the key gives the rest. */
export const believe = async (state: SyncState, statement: Statement): Promise<Result<void, SyncTrouble>> => {
  const { roster } = statement;
  const self = roster.devices.find(({ feed }) => feed === state.feed);
  if (self === undefined) return err({ type: "Removed" });
  const key = state.epochKeys.get(roster.epoch) ?? (await unwrap(state.boxSecret, wrapInfo(roster.epoch, state.feed), fromHex(self.wrap)));
  const opens = key !== undefined && sameBytes(derive(key, "sync-commit"), fromHex(roster.commit));
  const inside = opens ? unsealInside(key, roster.version, fromHex(roster.sealed)) : undefined;
  if (inside === undefined) return err({ type: "RelayLies", why: "altered" });
  const { keys, names } = JSON.parse(new TextDecoder().decode(inside)) as {
    readonly keys: readonly (readonly [number, string])[];
    readonly names: readonly (readonly [string, string])[];
  };
  state.statement = statement;
  state.names = new Map(names);
  state.epochKeys = new Map([...keys.map(([epoch, hex]) => [epoch, fromHex(hex)] as const), ...state.epochKeys]);
  return ok(undefined);
};

const wrapInfo = (epoch: number, feed: FeedId) => new TextEncoder().encode(`walnut/1/epoch\n${epoch}\n${feed}`);
const insideName = (version: number) => new TextEncoder().encode(`walnut/1/roster-inside\n${version}`);

const sealInside = ({ random }: RandomDep, key: Uint8Array, version: number, plain: Uint8Array): Uint8Array => {
  const nonce = random.bytes(nonceBytes);
  const box = seal(key, nonce, insideName(version), plain);
  const bytes = new Uint8Array(nonce.length + box.length);
  bytes.set(nonce, 0);
  bytes.set(box, nonce.length);
  return bytes;
};

const unsealInside = (key: Uint8Array, version: number, bytes: Uint8Array): Uint8Array | undefined =>
  unseal(key, bytes.subarray(0, nonceBytes), insideName(version), bytes.subarray(nonceBytes));
