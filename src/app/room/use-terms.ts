import { useMemo } from "preact/hooks";
import type { Agreeing, Agreement } from "#prepare";
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
  return termsAgreed(newest.body);
};

export const termsAgreed = ({ words, signals, limits }: Agreement): Terms => {
  const { minutes, pressureMax, places } = limits;
  return { minutes, pressureMax, nearby: places.includes("nearby"), area: words.area, spoken: signals.spoken, silent: signals.silent };
};

/** For a phone that comes in after words and limits: all of it is chosen. */
export const termsChosen = ({
  minutes = 0,
  pressureMax = 1,
  nearby,
  area = "there",
  spoken = "plain",
  silent = "hand-up",
}: Agreeing): Terms => ({ minutes, pressureMax, nearby, area, spoken, silent });
