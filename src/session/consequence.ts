import type { Level, Mode, SeekCare } from "#screen";
import type { WordId } from "#words";
import { stopQuestions, type StopQuestion, type StopQuestionId } from "./stop-questions.ts";
import type { StopRuleId } from "./stop-rule.ts";

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
  const questions = stopQuestions[rule] ?? [];
  const internal = rule === "st-blood-smear" && mode === "internal";
  const start: Pick<Consequence, "level" | "now" | "next"> = internal
    ? { level: 4, now: "st-blood-smear.now-internal", next: "st-blood-smear.next-internal" }
    : { level: levelAfter[rule], now: `${rule}.now`, next: `${rule}.next` };
  const found = questions.reduce((worst, { id, level, ifYes }) => {
    const answer = answers[id];
    if (answer === undefined || answer === "no") return worst;
    const reached = answer === "yes" ? level : unsureLevel(level);
    return reached >= worst.level ? { level: reached, ...ifYes } : worst;
  }, start);
  return { rule, ...found, seekCare: care[found.level], asks: questions.filter(({ id }) => answers[id] === undefined) };
};

const unsureLevel = (level: Level): Level => (level === 6 ? 5 : level);

const care = ["none", "none", "routine", "none", "days", "today", "now"] as const satisfies readonly SeekCare[];

/** The level right after the stop, before any question is answered. */
const levelAfter: { readonly [R in StopRuleId]: Level } = {
  "st-word": 0,
  "st-pain3": 3,
  "st-sharp": 3,
  "st-severe": 3,
  "st-numb": 3,
  "st-blood-smear": 3,
  "st-blood-flow": 5,
  "st-faint": 3,
  "st-ad": 6,
  "st-chest": 6,
  "st-urge": 0,
  "st-distress": 3,
  "st-allergy": 3,
  "st-arousal": 0,
  "st-limit": 0,
  "st-fever": 5,
  "st-spasm": 3,
  "st-object": 6,
};
