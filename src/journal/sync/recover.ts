import { err, ok, type Result } from "#base";
import type { Statement } from "#wire";
import type { Journal } from "../journal.ts";
import type { WordsUnreadable } from "../vault/failures.ts";
import { readWords } from "../vault/recovery.ts";
import { openSync, type NobodyWaits, type TurnOnFailed } from "./begin.ts";
import { readOffer } from "./invite.ts";
import { newDevice, stateFrom, withDevice } from "./membership.ts";
import { hasRoom, paperOf, plainName } from "./paper.ts";
import { bytesOf, RelayClient, send, type AskRelay } from "./relay-client.ts";
import { believe, followFromStart, stateMembership } from "./roster.ts";
import { failedWith, SyncMemory, type SyncState } from "./state.ts";
import { Sync, type SyncDeps } from "./sync.ts";
import type { SyncTrouble } from "./trouble.ts";

/** `NobodyWaits`: no account here knows these words; they were replaced or removed, sync was never on, or it was another server. */
export type RecoverFailed = TurnOnFailed | WordsUnreadable | NobodyWaits;

/**
 * Brings the record back from the relay with the 24 printed words, when no device is left to let this one in. The words sign for the new
 * device; they stay good.
 */
export const recoverSync = async (
  journal: Journal,
  deps: SyncDeps,
  { words, name }: { readonly words: string; readonly name: string },
): Promise<Result<Sync, RecoverFailed>> => {
  const secret = readWords(words);
  if (!secret.ok) return secret;
  const before = await openSync(journal, deps);
  if (!before.ok) return before;
  if (before.value !== undefined) return err({ type: "AlreadyOn" });
  const paper = paperOf(secret.value);
  secret.value.fill(0);
  try {
    return await admitted(journal, deps, paper, plainName(name));
  } finally {
    for (const part of [paper.signSecret, paper.boxSecret, paper.find]) part.fill(0);
  }
};

const admitted = async (
  journal: Journal,
  deps: SyncDeps,
  paper: ReturnType<typeof paperOf>,
  name: string,
): Promise<Result<Sync, RecoverFailed>> => {
  const laid = await lookFor(deps.ask, paper.feed);
  if (!laid.ok) return laid;
  if (laid.value === undefined) return err({ type: "NobodyWaits" });
  const offer = readOffer({ key: paper.find }, laid.value);
  if (offer === undefined) return err({ type: "RelayLies", why: "altered" });
  const client = new RelayClient(deps.ask, { account: offer.account, feed: paper.feed, signSecret: paper.signSecret });
  const device = newDevice(deps);
  for (let tries = 0; tries < triesMax; tries++) {
    const statements = await client.statements(0);
    if (!statements.ok) return statements.error.type === "Removed" ? err({ type: "NobodyWaits" }) : statements;
    const newest = followFromStart(offer.account, statements.value, offer);
    if (!newest.ok) return newest;
    const asPaper = await readAs(paper, newest.value);
    if (!asPaper.ok) return asPaper;
    const room = hasRoom(newest.value.roster);
    if (!room.ok) return room;
    const next = await stateMembership(
      deps,
      withDevice(asPaper.value, device, name),
      { version: newest.value.roster.version, chain: newest.value.chain, atMs: deps.clock.now() },
      paper,
    );
    const changed = await client.changeRoster(next.bytes.slice());
    if (!changed.ok) {
      if (changed.error.type !== "OutOfTurn") return err(changed.error);
      // A device that is not lost after all was faster.
      continue;
    }
    const memory = new SyncMemory(journal, stateFrom(device, next, new Map(), new Map(), offer.account));
    const believed = await believe(memory.state, next);
    if (!believed.ok) return believed;
    const saved = await memory.save();
    return saved.ok ? ok(new Sync(deps, memory)) : failedWith(saved.error);
  }
  return err({ type: "RelayBusy" });
};

const triesMax = 4;

/** The account as the words see it: its newest statement, opened with what was sealed to them. */
const readAs = async (paper: ReturnType<typeof paperOf>, statement: Statement): Promise<Result<SyncState, SyncTrouble>> => {
  const state = stateFrom(paper, statement, new Map(), new Map());
  const believed = await believe(state, statement);
  return believed.ok ? ok(state) : believed;
};

const lookFor = async (ask: AskRelay, feed: string): Promise<Result<Uint8Array | undefined, SyncTrouble>> => {
  const found = await send(ask, `/v1/papers/${feed}`, undefined, [404]);
  if (!found.ok) return found;
  return found.value.status === 404 ? ok(undefined) : bytesOf(found.value);
};
