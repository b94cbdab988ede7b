import { consequence, stopRuleIds } from "#session";

/** A stop with a consequence. Stopping by a word, for the toilet, for arousal or at the time limit has none: stopping must cost nothing. */
export const isTrouble = (endedBy: string | null): boolean => {
  const rule = stopRuleIds.find((id) => id === endedBy);
  return rule === undefined ? endedBy !== null : consequence(rule).level > 0;
};
