import { assert } from "#base";
import type { EpochMs } from "#base";
import type { Stamp } from "#record";
import type { FeedId } from "#wire";

/**
 * Hybrid logical clock: `<milliseconds>-<counter>-<device>`, in base 36, so that text sorts as time does. A clock that jumps
 * back changes nothing: the next stamp still follows the newest one seen.
 */
export interface Tick {
  readonly ms: number;
  readonly count: number;
}

const msDigits = 9;
const countDigits = 4;
const countMax = 36 ** countDigits - 1;
const feedDigits = 16;

/** No honest clock reads later than the year 2200; what does is cut to it, and the nine digits last far beyond. */
export const clockMsMax = Date.UTC(2200, 0, 1);

/**
 * How far ahead of our own clock another device's stamp may pull ours. Its entry keeps its place in the order; only we do not
 * follow it into a future that a wrong clock invented.
 */
export const stampAheadMsMax = 24 * 60 * 60 * 1000;

export const nextTick = (last: Tick, now: EpochMs): Tick => {
  const ms = Math.min(Math.max(Math.trunc(now), 0), clockMsMax);
  if (ms > last.ms) return { ms, count: 0 };
  return last.count < countMax ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 };
};

export const stampOf = ({ ms, count }: Tick, feed: FeedId): Stamp =>
  `${ms.toString(36).padStart(msDigits, "0")}-${count.toString(36).padStart(countDigits, "0")}-${feed.slice(0, feedDigits)}` as Stamp;

/** The newest of what this device wrote and, within the limit, of what it has seen. */
export const tickAfter = (last: Tick, stamp: Stamp, own: FeedId | undefined, now: EpochMs): Tick => {
  const seen = tickOf(stamp);
  if (seen === undefined || !isLater(seen, last)) return last;
  if (own !== undefined && stamp.endsWith(`-${own.slice(0, feedDigits)}`)) return seen;
  return seen.ms <= now + stampAheadMsMax ? seen : last;
};

export const noTick: Tick = { ms: 0, count: 0 };

const form = /^([0-9a-z]{9})-([0-9a-z]{4})-[0-9a-f]{16}$/;
const tickOf = (stamp: Stamp): Tick | undefined => {
  const parts = form.exec(stamp);
  if (parts === null) return undefined;
  const tick = { ms: Number.parseInt(parts[1]!, 36), count: Number.parseInt(parts[2]!, 36) };
  assert(Number.isSafeInteger(tick.ms), "nine digits in base 36 are a safe number");
  return tick;
};

const isLater = (a: Tick, b: Tick) => a.ms > b.ms || (a.ms === b.ms && a.count > b.count);
