import { firesToday, inEveryMode, type Rule } from "../rule.ts";

/** Answers about the last hours do not keep, and history is confirmed now and then (C6). */
export const recStale: Rule<"rec-stale"> = {
  id: "rec-stale",
  basis: ["X"],
  refs: [],
  trigger: "a red-flag or today answer older than 12 h, a history answer older than 30 days, or one from a clock that cannot be right",
  levels: inEveryMode(3),
  judge: ({ stale }) => (stale.length > 0 ? firesToday(3) : null),
};
