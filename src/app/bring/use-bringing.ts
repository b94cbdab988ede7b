import { useState } from "preact/hooks";
import { instantAt } from "#base";
import type { Draft } from "#record";
import { takeBack, type ImportDone } from "#share";
import type { KeepFailed } from "../keep/keep.ts";
import { useDeps } from "../shell/deps.ts";

/** Writes a whole import at once, or takes one back at once: all of it or nothing. */
export const useBringing = () => {
  const { clock, keep } = useDeps();
  const [failed, setFailed] = useState<KeepFailed>();
  const [busy, setBusy] = useState(false);
  const write = async (drafts: readonly Draft[]): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const done = await keep.append(...drafts);
    setBusy(false);
    setFailed(done.ok ? undefined : done.error);
    return done.ok;
  };
  const undo = (done: ImportDone): Promise<boolean> => {
    const zone = clock.zone();
    const at = instantAt(clock.now(), zone);
    return write(takeBack(done).map((body): Draft => ({ kind: "removal", at, zone, body })));
  };
  return { write, undo, failed, busy };
};
