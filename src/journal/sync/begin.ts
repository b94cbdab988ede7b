import { err, ok, type Result } from "#base";
import type { DraftDamaged, DraftFailed, Journal } from "../journal.ts";
import type { NoKeyDerivation } from "../vault/failures.ts";
import { defaultCost } from "../vault/passphrase.ts";
import { readCode, rendezvousOf, type CodeUnreadable } from "./code.ts";
import { answerMeeting, lookAtMeeting, readOffer, sealAnswer } from "./invite.ts";
import { newAccount, newDevice, stateFrom } from "./membership.ts";
import { RelayClient, send } from "./relay-client.ts";
import { believe, followFromStart } from "./roster.ts";
import { failedWith, SyncMemory } from "./state.ts";
import { passed, Sync, type InvitationOver, type SyncDeps } from "./sync.ts";
import type { SyncTrouble } from "./trouble.ts";

export type TurnOnFailed = SyncTrouble | AlreadyOn;
export interface AlreadyOn {
  readonly type: "AlreadyOn";
}
/** Nobody waits under these words: a slip in them, or the time is over, or another device used them. */
export interface NobodyWaits {
  readonly type: "NobodyWaits";
}
export type JoinFailed = TurnOnFailed | CodeUnreadable | NobodyWaits | NoKeyDerivation | InvitationOver;

/** Sync as it was left; `undefined` when it is not on. */
export const openSync = async (journal: Journal, deps: SyncDeps): Promise<Result<Sync | undefined, DraftFailed | DraftDamaged>> => {
  const memory = await SyncMemory.load(journal);
  return memory.ok ? ok(memory.value && new Sync(deps, memory.value)) : memory;
};

/** Makes an account on the relay, with this device in it. No name, no address, nothing to remember. */
export const turnOnSync = async (journal: Journal, deps: SyncDeps, name: string): Promise<Result<Sync, TurnOnFailed>> => {
  const before = await openSync(journal, deps);
  if (!before.ok) return before;
  if (before.value !== undefined) return err({ type: "AlreadyOn" });
  const { memory, first } = await newAccount(deps, journal, name);
  const made = await send(deps.ask, "/v1/accounts", { method: "POST", body: first.bytes.slice() });
  if (!made.ok) return made;
  const saved = await memory.save();
  return saved.ok ? ok(new Sync(deps, memory)) : failedWith(saved.error);
};

/** Joins this device to the account of the one that showed the words. */
export const joinSync = async (
  journal: Journal,
  deps: SyncDeps,
  { code: typed, name, signal }: { readonly code: string; readonly name: string; readonly signal?: AbortSignal },
): Promise<Result<Sync, JoinFailed>> => {
  const code = readCode(typed);
  if (!code.ok) return code;
  const before = await openSync(journal, deps);
  if (!before.ok) return before;
  if (before.value !== undefined) return err({ type: "AlreadyOn" });
  const meeting = await rendezvousOf(code.value, deps.kdf ?? defaultCost);
  if (!meeting.ok) return meeting;
  const found = await lookAtMeeting(deps.ask, meeting.value.id);
  if (!found.ok) return found;
  const offer = found.value && readOffer(meeting.value, found.value.offer);
  if (offer === undefined) return err({ type: "NobodyWaits" });
  const device = newDevice(deps);
  const answered = await answerMeeting(deps.ask, meeting.value.id, sealAnswer(deps, meeting.value, device, name));
  if (!answered.ok) return answered;
  if (!answered.value) return err({ type: "NobodyWaits" });
  const client = new RelayClient(deps.ask, { account: offer.account, feed: device.feed, signSecret: device.signSecret });
  const admitted = await untilAdmitted(client, deps, signal);
  if (!admitted.ok) return admitted;
  const statements = await client.statements(0);
  if (!statements.ok) return statements;
  const statement = followFromStart(offer.account, statements.value, offer);
  if (!statement.ok) return statement;
  const memory = new SyncMemory(journal, stateFrom(device, statement.value, new Map(), new Map(), offer.account));
  const believed = await believe(memory.state, statement.value);
  if (!believed.ok) return believed;
  const saved = await memory.save();
  return saved.ok ? ok(new Sync(deps, memory)) : failedWith(saved.error);
};

/** The relay knows this device as soon as the other one has signed for it. */
const untilAdmitted = async (
  client: RelayClient,
  deps: SyncDeps,
  signal?: AbortSignal,
): Promise<Result<void, SyncTrouble | InvitationOver>> => {
  const untilMs = deps.clock.now() + admissionMinutes * 60_000;
  for (;;) {
    if (signal?.aborted || deps.clock.now() >= untilMs) return err({ type: "InvitationOver" });
    const token = await client.token();
    if (token.ok) return ok(undefined);
    if (token.error.type !== "Removed" && token.error.type !== "Offline" && token.error.type !== "RelayBusy") return token;
    await passed(deps);
  }
};
const admissionMinutes = 15;
