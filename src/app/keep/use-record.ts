import { useEffect, useMemo, useState } from "preact/hooks";
import { instantAt, type EpochMs, type Instant, type Zone } from "#base";
import { project, type Projection, type StoredEntry } from "#record";
import { useDeps } from "../shell/deps.ts";

export interface RecordNow {
  readonly projection: Projection;
  readonly at: Instant;
  readonly zone: Zone;
}

const everyMs = 60_000;

/** The record as it stands now: read anew when something is added, every minute, and when the page is looked at again. */
export const useRecord = (): RecordNow => {
  const { clock, keep } = useDeps();
  const [now, setNow] = useState(clock.now());
  useEffect(() => {
    const look = () => setNow(clock.now());
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [clock]);
  const entries = keep.entries.value;
  return useMemo(() => {
    const zone = clock.zone();
    // Right after an entry was written, the minute's own time would be before it.
    return readAt(entries, clock.now(), zone);
  }, [entries, now, clock]);
};

/**
 * Several parts of a page ask at once, and a long record takes long to read: within a second the answer is the same. Held by the entries
 * themselves, so that it is forgotten with them when the record is locked.
 */
const lastReads = new WeakMap<readonly StoredEntry[], { readonly ms: EpochMs; readonly now: RecordNow }>();

const readAt = (entries: readonly StoredEntry[], ms: EpochMs, zone: Zone): RecordNow => {
  const last = lastReads.get(entries);
  if (last !== undefined && last.now.zone === zone && Math.abs(ms - last.ms) < sameMs) return last.now;
  const at = instantAt(ms, zone);
  const now = { projection: project(entries, at), at, zone };
  lastReads.set(entries, { ms, now });
  return now;
};
const sameMs = 1000;
