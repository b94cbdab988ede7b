import { useEffect, useMemo, useState } from "preact/hooks";
import { instantAt, type Instant, type Zone } from "#base";
import { project, type Projection } from "#record";
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
    const at = instantAt(clock.now(), zone);
    return { projection: project(entries, at), at, zone };
  }, [entries, now, clock]);
};
