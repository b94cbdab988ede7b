import { stopFindings, stopRules, type FindingId, type StopRuleId } from "#screen";

/** A stop with a consequence. Stopping by a word, for the toilet, for arousal or at the time limit has none: stopping must cost nothing. */
export const isTrouble = (endedBy: string | null): boolean =>
  endedBy !== null && (!Object.hasOwn(stopRules, endedBy) || stopRules[endedBy as StopRuleId].level > 0);

/** The answers to what is asked after a stop ("hour", "saddle", ...), as findings. "Not sure" counts as yes. */
export const stopAnswersAsFindings = (
  rule: StopRuleId,
  answers: { readonly [question: string]: "yes" | "no" | "unsure" | undefined },
): readonly FindingId[] =>
  (Object.keys(stopFindings) as (keyof typeof stopFindings)[]).filter((id) => {
    const answer = id.startsWith(`${rule}.`) ? answers[id.slice(rule.length + 1)] : undefined;
    return answer === "yes" || answer === "unsure";
  });
