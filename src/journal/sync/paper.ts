import { err, ok, type Result } from "#base";
import { devicesMax, fromHex, toHex, type FeedId, type Roster } from "#wire";
import { derive } from "../crypto/derive.ts";
import { publicKeysOf } from "../crypto/sign.ts";
import type { NewDevice } from "./membership.ts";

/**
 * The printed words as a member of the account, like a device that never writes: every epoch's key is sealed to them too. This is what a
 * device that is a member already may know of its own words. It opens nothing.
 */
export interface Paper {
  readonly feed: FeedId;
  readonly sign: string;
  readonly box: string;
  /** Seals what whoever has the words finds the account by, so that no relay can put another account in its place. */
  readonly find: Uint8Array;
}

/** All of it, for whoever has the words: the secret behind them is 32 bytes. The caller clears it. */
export const paperOf = (recovery: Uint8Array): NewDevice & Pick<Paper, "find"> => {
  const [signSecret, boxSecret] = [derive(recovery, "paper-sign"), derive(recovery, "paper-box")];
  const feed = toHex(derive(recovery, "paper-feed").subarray(0, 16)) as FeedId;
  return { signSecret, boxSecret, feed, find: derive(recovery, "paper-find"), ...publicKeysOf(signSecret, boxSecret) };
};

export const writePaper = ({ feed, sign, box, find }: Paper): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ feed, sign, box, find: toHex(find) }));

/** Written by this device, so it is believed; `undefined` for what is damaged. */
export const readPaper = (bytes: Uint8Array | undefined): Paper | undefined => {
  if (bytes === undefined) return undefined;
  const { feed, sign, box, find } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly [name in keyof Paper]: string };
  return { feed: feed as FeedId, sign, box, find: fromHex(find) };
};

/** The words are named after the device they were made on; no device can have such a name. */
const mark = "\u0000paper ";
export const paperName = (device: FeedId): string => `${mark}${device}`;
/** Which device's words these are; `undefined` for what is a device itself. */
export const paperOwner = (name: string): FeedId | undefined => (name.startsWith(mark) ? (name.slice(mark.length) as FeedId) : undefined);
/** What somebody calls a device, without what only names of words begin with. */
export const plainName = (name: string): string => name.replaceAll("\u0000", "");

export const hasRoom = ({ devices }: Roster): Result<void, RosterFull> =>
  devices.length < devicesMax ? ok(undefined) : err({ type: "RosterFull" });
/** The last place is kept for a device: without one nobody could put it right. */
export const hasRoomForWords = ({ devices }: Roster): boolean => devices.length < devicesMax - 1;
/** As many devices and printed words as an account can have: one has to be removed first. */
export interface RosterFull {
  readonly type: "RosterFull";
}
