import type { ClockDep, RandomDep } from "#base";
import { newestVersion, type Draft, type Entry, type StoredEntry } from "#record";
import { toHex, type FeedId } from "#wire";
import { newEntryId } from "./entry-id.ts";
import { nextTick, noTick, stampOf, tickAfter } from "./stamp.ts";

/** Makes entries of drafts for a journal that lies open in a file: after everything that is there, as from a device of its own. */
export const stampDrafts = (deps: ClockDep & RandomDep, drafts: readonly Draft[], there: readonly StoredEntry[]): readonly Entry[] => {
  const now = deps.clock.now();
  const feed = toHex(deps.random.bytes(16)) as FeedId;
  let tick = there.reduce((last, { stamp }) => tickAfter(last, stamp, undefined, now), noTick);
  return drafts.map((draft) => {
    tick = nextTick(tick, now);
    return {
      id: newEntryId(deps, now),
      stamp: stampOf(tick, feed),
      at: draft.at,
      zone: draft.zone,
      kind: draft.kind,
      v: newestVersion(draft.kind),
      body: draft.body,
    } as Entry;
  });
};
