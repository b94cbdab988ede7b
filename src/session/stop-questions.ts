import { stopFindings, type FindingId, type Level, type StopRuleId } from "#screen";
import type { WordId } from "#words";

type StopFindingId = keyof typeof stopFindings;
type AfterDot<Id extends string> = Id extends `${string}.${infer Rest}` ? Rest : never;
export type StopQuestionId = AfterDot<StopFindingId>;

export interface StopQuestion {
  readonly id: StopQuestionId;
  /** What the record keeps when the answer is yes, or not sure. */
  readonly finding: FindingId;
  readonly ask: WordId<"stops">;
  /** So long after the stop; 0 is at once. */
  readonly afterSeconds: number;
  /** The level that a "yes" leads to. */
  readonly level: Level;
  readonly ifYes: { readonly now: WordId<"stops">; readonly next: WordId<"stops"> };
}

/** What a kind clinician asks after a stop, what is asked at once first. */
export const questionsAfter = (rule: StopRuleId): readonly StopQuestion[] =>
  (Object.keys(stopFindings) as StopFindingId[])
    .filter((finding) => stopFindings[finding].rule === rule)
    .map(questionOf)
    .sort((a, b) => a.afterSeconds - b.afterSeconds);

const questionOf = (finding: StopFindingId): StopQuestion => {
  const { rule, afterMinutes, level } = stopFindings[finding];
  const id = finding.slice(rule.length + 1) as StopQuestionId;
  // Rule and question belong together in one id, which a type cannot follow; a test reads every sentence.
  const word = (part: string) => `${rule}.${part}` as WordId<"stops">;
  return {
    id,
    finding,
    ask: word(`ask.${id}`),
    afterSeconds: afterMinutes * 60,
    level,
    ifYes: { now: word(`if.${id}.now`), next: word(`if.${id}.next`) },
  };
};
