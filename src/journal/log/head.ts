import type { RandomDep } from "#base";
import { chainStart, toHex, type FeedId, type Head } from "#wire";
import { openNote, sealNote } from "../crypto/note.ts";
import type { Change } from "../ports.ts";
import type { Keyring } from "../vault/keyring.ts";

/**
 * How far this device's own feed has come, sealed apart from the log and written with every append: rows cut off at the end
 * would otherwise not be missed.
 */
export const headKey = "head";

export const putHead = (deps: RandomDep, keys: Keyring, head: Head): Change => ({
  type: "put",
  area: "state",
  key: headKey,
  bytes: sealNote(deps, keys.storage, headKey, { heads: [head], lines: new Uint8Array(0) }),
});

export const openHead = (keys: Keyring, bytes: Uint8Array | undefined): Head | undefined =>
  bytes === undefined ? undefined : openNote(keys.storage, headKey, bytes)?.heads[0];

/** A feed that begins. A device whose head was lost begins one too: it must never continue a feed it cannot see the end of. */
export const newFeed = ({ random }: RandomDep): Head => ({ feed: toHex(random.bytes(16)) as FeedId, seq: 0, chain: chainStart });

export const firstHead = (deps: RandomDep, keys: Keyring): Change => putHead(deps, keys, newFeed(deps));
