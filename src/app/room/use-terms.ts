import { useMemo } from "preact/hooks";
import { byStamp, isKnown, type StoredEntry } from "#record";
import type { Terms } from "#session";
import { playing } from "../session/watch.ts";
import { useDeps } from "../shell/deps.ts";

/** What was agreed for the session that is played, for a phone that comes in while it is paused. Other sessions have one phone. */
export const useTerms = (): Terms | undefined => {
  const { keep } = useDeps();
  const entries = keep.entries.value;
  const agreed = useMemo(() => lastAgreed(entries), [entries]);
  return playing.value?.session.plan.mode === "external-partner" ? agreed : undefined;
};

/** A session begins with its agreement, so the newest is that of the session that runs. */
export const lastAgreed = (entries: readonly StoredEntry[]): Terms | undefined => {
  const newest = entries.toSorted(byStamp).findLast(({ kind }) => kind === "agreement");
  if (newest === undefined || !isKnown(newest) || newest.kind !== "agreement") return undefined;
  const { words, signals, limits } = newest.body;
  const { minutes, pressureMax, places } = limits;
  return { minutes, pressureMax, nearby: places.includes("nearby"), area: words.area, spoken: signals.spoken, silent: signals.silent };
};
