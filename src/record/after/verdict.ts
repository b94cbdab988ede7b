import { followUpFindings, isFinding, stopFindings, type FindingId, type FollowUpRuleId, type Level, type StopRuleId } from "#screen";

/** What an answered follow-up means: the gravest finding stands, and every one is shown. */
export interface FollowUpVerdict {
  readonly level: Level;
  /** Highest first; each rule once, at its gravest. */
  readonly found: readonly Found[];
}

export interface Found {
  readonly rule: FollowUpRuleId | StopRuleId;
  readonly level: Level;
}

/** Judges the findings of one follow-up (safety.md section 6). Without an age the careful one counts. An id that only a newer version knows is not judged here. */
export const followUpVerdict = (findings: readonly string[], { age }: { readonly age?: number | undefined } = {}): FollowUpVerdict => {
  const levels = new Map<Found["rule"], Level>();
  for (const id of findings.filter(isFinding)) {
    const { rule, level } = consequences[id === "fu-semenblood" && isElder(age) ? "fu-semenblood.again" : id];
    levels.set(rule, Math.max(level, levels.get(rule) ?? 0) as Level);
  }
  const found = [...levels].map(([rule, level]) => ({ rule, level })).sort((a, b) => b.level - a.level);
  return { level: found[0]?.level ?? 0, found };
};

const consequences: { readonly [F in FindingId]: Found } = { ...followUpFindings, ...stopFindings };

const elderFromAgeYears = 40;
const isElder = (age: number | undefined) => age === undefined || age >= elderFromAgeYears;
