import type { Level } from "#screen";
import type { FindingId } from "./finding.ts";
import { tickDetails } from "./finding.ts";

/** What an answered follow-up means: the gravest finding stands, and every one is shown. */
export interface FollowUpVerdict {
  readonly level: Level;
  /** Highest first. */
  readonly found: readonly Found[];
}

export interface Found {
  readonly rule: string;
  readonly level: Level;
}

/** What is known beside the findings. Where something is not known, the careful answer is taken. */
export interface AfterContext {
  readonly age?: number;
}

const elderFromAge = 40;

/** Judges the findings of one follow-up (safety.md section 6). An id of a newer version is shown, and judged as "a clinician looks at it". */
export const followUpVerdict = (findings: readonly string[], context: AfterContext = {}): FollowUpVerdict => {
  const levelByRule = new Map<string, Level>();
  for (const finding of findings) {
    const rule = finding.replace(/\..*$/, "");
    const level = levelOf(finding, rule, findings, context);
    levelByRule.set(rule, Math.max(level, levelByRule.get(rule) ?? 0) as Level);
  }
  const found = [...levelByRule].map(([rule, level]) => ({ rule, level })).sort((a, b) => b.level - a.level);
  return { level: found[0]?.level ?? 0, found };
};

const levelOf = (finding: string, rule: string, all: readonly string[], { age }: AfterContext): Level => {
  if (Object.hasOwn(tickDetails, finding)) return tickDetails[finding as keyof typeof tickDetails];
  const fever = all.includes("fu-fever");
  if (rule === "fu-urineblood") return all.includes("fu-retention") ? 6 : fever ? 5 : 4;
  if (rule === "fu-uti") return fever ? 5 : 4;
  if (rule === "fu-semenblood") return age === undefined || age >= elderFromAge ? 4 : 3;
  return Object.hasOwn(levels, rule) ? levels[rule as keyof typeof levels] : 2;
};

const levels: { readonly [F in Exclude<FindingId, "fu-urineblood" | "fu-uti" | "fu-semenblood">]: Level } = {
  "fu-ok": 0,
  "fu-sore": 1,
  "fu-worse24": 3,
  "fu-worse72": 4,
  "fu-fever": 5,
  "fu-retention": 6,
  "fu-stream": 5,
  "fu-rectalblood": 4,
  "fu-rectalblood-heavy": 6,
  "fu-numb": 4,
  "fu-saddle": 6,
  "fu-discharge": 4,
  "fu-swelling": 5,
  "fu-testis": 6,
  "fu-lowmood": 2,
  "fu-noreply": 3,
};
