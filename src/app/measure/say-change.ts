import type { Instant } from "#base";
import type { InstrumentId, ScoreChange } from "#measure";
import type { Words } from "#words";
import { formatDate } from "../shell/format.ts";

/** How a total moved, in sentences. What men notice is never said without what a dummy pill does. */
export const sayChange = (
  words: Words<"measure">,
  instrument: InstrumentId,
  { since, change }: { readonly since: Instant; readonly change: ScoreChange },
): readonly string[] => {
  const { points } = change;
  const date = formatDate(since);
  const moved =
    points === 0 ? words["change.same"]({ date }) : words[points < 0 ? "change.less" : "change.more"]({ points: Math.abs(points), date });
  if (change.wording === "practice") return [moved, words["change.practice"]];
  const size = change.size === null ? [] : [words[`change.${change.size}`]];
  const floor = change.canFallEnough === false ? [words["change.cannot-fall"]] : [];
  return [moved, ...size, ...floor, words[instrument === "nih-cpsi" ? "change.placebo" : "change.placebo.other"]];
};
