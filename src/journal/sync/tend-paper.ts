import { ok, type ClockDep, type RandomDep, type Result } from "#base";
import type { FeedId } from "#wire";
import { sealOffer } from "./invite.ts";
import { admit, expel } from "./membership.ts";
import { hasRoomForWords, paperName, readPaper, type Paper } from "./paper.ts";
import type { OutOfTurn, RelayClient } from "./relay-client.ts";
import type { SyncMemory, SyncState } from "./state.ts";
import type { SyncTrouble } from "./trouble.ts";

/**
 * Sees to it that this device's printed words belong to the account, that words which were replaced do not, and that what they find it by
 * is as new as the account itself. Words that somebody removed from the list are not let in again.
 */
export const tendPaper = async (
  deps: ClockDep & RandomDep,
  memory: SyncMemory,
  client: RelayClient,
): Promise<Result<void, SyncTrouble | OutOfTurn>> => {
  const noted = await memory.journal.paper();
  if (!noted.ok) return noted;
  const paper = readPaper(noted.value);
  if (paper === undefined) return ok(undefined);
  if (memory.state.paper?.feed !== paper.feed) {
    const replaced = await replace(deps, memory, client, paper);
    if (!replaced.ok) return replaced;
  }
  return layDown(deps, memory.state, client, paper);
};

const isIn = ({ statement }: SyncState, feed: FeedId): boolean => statement.roster.devices.some((device) => device.feed === feed);

const replace = async (
  deps: ClockDep & RandomDep,
  memory: SyncMemory,
  client: RelayClient,
  { feed, sign, box }: Paper,
): Promise<Result<void, SyncTrouble | OutOfTurn>> => {
  const { state } = memory;
  if (state.paper && isIn(state, state.paper.feed)) {
    const gone = await expel(deps, memory, client, state.paper.feed);
    if (!gone.ok) return gone;
  }
  if (!isIn(state, feed)) {
    if (!hasRoomForWords(state.statement.roster)) return ok(undefined);
    const admitted = await admit(deps, memory, client, { feed, sign, box }, paperName(state.feed));
    if (!admitted.ok) return admitted;
  }
  state.paper = { feed, version: 0 };
  return ok(undefined);
};

const layDown = async (
  deps: RandomDep,
  state: SyncState,
  client: RelayClient,
  { feed, find }: Paper,
): Promise<Result<void, SyncTrouble>> => {
  const { account, statement, paper } = state;
  const { version } = statement.roster;
  if (paper?.feed !== feed || paper.version >= version || !isIn(state, feed)) return ok(undefined);
  const laid = await client.putPaper(feed, sealOffer(deps, { key: find }, { account, version, chain: statement.chain }));
  if (!laid.ok) return laid;
  if (laid.value) state.paper = { feed, version };
  return ok(undefined);
};
