import { useState } from "preact/hooks";
import { instantAt, type Instant } from "#base";
import type { Bodies, Draft, Kind } from "#record";
import { useDeps } from "../shell/deps.ts";
import type { KeepFailed } from "./keep.ts";

interface Adding {
  /** Writes one entry, as of now or of an earlier moment; whether it is safe. */
  readonly add: <K extends Kind>(kind: K, body: Bodies[K], at?: Instant) => Promise<boolean>;
  readonly failed: KeepFailed | undefined;
  readonly busy: boolean;
}

/** For pages that write one thing and say whether it is kept. A second press while the first is under way adds nothing. */
export const useAdd = (): Adding => {
  const { clock, keep } = useDeps();
  const [failed, setFailed] = useState<KeepFailed>();
  const [busy, setBusy] = useState(false);
  const add: Adding["add"] = async (kind, body, at) => {
    if (busy) return false;
    setBusy(true);
    const zone = clock.zone();
    const done = await keep.append({ kind, at: at ?? instantAt(clock.now(), zone), zone, body } as Draft);
    setBusy(false);
    setFailed(done.ok ? undefined : done.error);
    return done.ok;
  };
  return { add, failed, busy };
};
