import { stopRules, type Level, type Mode, type SeekCare, type StopRuleId } from "#screen";
import type { WordId } from "#words";
import { questionsAfter, type StopQuestion, type StopQuestionId } from "./stop-questions.ts";

/** What a stop leads to, with what is known so far. Its sentences stand in words area "stops". */
export interface Consequence {
  readonly rule: StopRuleId;
  readonly level: Level;
  readonly seekCare: SeekCare;
  readonly now: WordId<"stops">;
  readonly next: WordId<"stops">;
  /** Questions without an answer yet, those for right now first. */
  readonly asks: readonly StopQuestion[];
}

export interface StopKnown {
  readonly mode?: Mode;
  readonly answers?: { readonly [Q in StopQuestionId]?: "yes" | "no" | "unsure" };
}

/** safety.md section 5. An answer can only make it graver; "unsure" counts as yes, but calls for no ambulance by itself (C4). */
export const consequence = (rule: StopRuleId, { mode = "external-self", answers = {} }: StopKnown = {}): Consequence => {
  const questions = questionsAfter(rule);
  const start = mode === "internal" && rule === "st-blood-smear" ? smearOfInternal : rightAfter(rule);
  const found = questions.reduce((worst, { id, level, ifYes }) => {
    const answer = answers[id];
    if (answer === undefined || answer === "no") return worst;
    const reached = answer === "yes" ? level : unsureLevel(level);
    return reached >= worst.level ? { level: reached, ...ifYes } : worst;
  }, start);
  return { rule, ...found, seekCare: care[found.level], asks: questions.filter(({ id }) => answers[id] === undefined) };
};

type Said = Pick<Consequence, "level" | "now" | "next">;
const rightAfter = (rule: StopRuleId): Said => ({ level: stopRules[rule].level, now: `${rule}.now`, next: `${rule}.next` });
const smearOfInternal: Said = {
  level: stopRules["st-blood-smear"].ofInternal.level,
  now: "st-blood-smear.now-internal",
  next: "st-blood-smear.next-internal",
};

const unsureLevel = (level: Level): Level => (level === 6 ? 5 : level);

const care = ["none", "none", "routine", "none", "days", "today", "now"] as const satisfies readonly SeekCare[];
