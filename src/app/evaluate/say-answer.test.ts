import { describe, expect, test } from "vitest";
import { evaluate, type Answer } from "#evaluate";
import { inventedTrial } from "#evaluate/testing";
import type { TrialPlan } from "#record";
import { loadWords } from "#words";
import { asChance, headingOf, nextOf, tenths } from "./say-answer.ts";

const words = await loadWords("en", "trial-answer");
const trial = inventedTrial({ seed: 1, benefit: 2 });
const found = evaluate(trial);
const record = (of: "pain" | "urgency" | "calm" = "pain") => ({ plan: { outcome: { of } } as unknown as TrialPlan });
const effect = (change: Partial<NonNullable<Answer["effect"]>>) => ({ ...found.effect!, ...change });

describe("the sentence at the top", () => {
  test.each<[string, Partial<Answer>, string]>([
    ["sure and unclear in size", {}, "Pain was lower in your practice blocks."],
    ["sure and small", { size: "too-small" }, "Pain was lower in your practice blocks, by too little to matter."],
    ["probable", { verdict: "probable" }, "Your results lean towards the practice helping."],
    ["worse", { verdict: "probably-worse" }, "Your results lean towards the practice making it worse."],
    ["not to be told", { verdict: "cannot-tell", size: "unclear" }, "This comparison cannot tell."],
    [
      "small in both directions",
      { verdict: "cannot-tell", size: "too-small", effect: effect({ pAtLeastMid: 0.01, pWorseByMid: 0.01 }) },
      "If it changes anything for you, it is very little.",
    ],
    [
      "small as a help, while a harm is not ruled out",
      { verdict: "cannot-tell", size: "too-small", effect: effect({ pAtLeastMid: 0, pWorseByMid: 0.3 }) },
      "If it helps you at all, it is very little.",
    ],
    ["refused", { verdict: "refused", effect: null, reasons: ["MISSING"] }, "There is no answer from this comparison."],
    ["ended by a sign", { verdict: "refused", effect: null, reasons: ["RED_FLAG", "MISSING"] }, "What you told us of comes first."],
  ])("%s", (_name, change, said) => expect(headingOf(words, record(), trial, { ...found, size: "unclear", ...change })).toBe(said));

  test("names the number that was compared", () => {
    expect(headingOf(words, record("calm"), trial, { ...found, size: "unclear" })).toBe("You were calmer in your practice blocks.");
    expect(headingOf(words, record("urgency"), trial, { ...found, size: "unclear" })).toBe("The urge was less in your practice blocks.");
  });

  test("without a coin, nothing is said to help", () => {
    const own = inventedTrial({ seed: 1, benefit: 2 });
    const phases = { ...own, design: { ...own.design, kind: "phases" as const, order: ["CP"], periodDays: 84, orderDrawnByApp: false } };
    for (const interval of [
      [-2, -1],
      [-1, 1],
    ] as const) {
      const said = headingOf(words, record(), phases, { ...found, verdict: "cannot-tell", effect: effect({ interval }) });
      expect(said).toMatch(/changed/);
      expect(said).not.toMatch(/help|lower/);
    }
  });
});

test.each<[string, Partial<Answer>, RegExp]>([
  ["a harm", { verdict: "probably-worse", size: "too-small" }, /^Leave the practice/],
  ["a sign", { verdict: "refused", reasons: ["RED_FLAG"] }, /Today says what to do/],
  ["a small one, however sure", { verdict: "strong", size: "too-small" }, /little reason to go on/],
  ["not to be told", { verdict: "cannot-tell", size: "unclear" }, /not the same as no effect/],
])("what now, after %s", (_name, change, said) => expect(nextOf(words, trial, { ...found, ...change }).join(" ")).toMatch(said));

test("a chance is never nothing and never certain, and a zero has no sign", () => {
  expect([0, 0.004, 0.005, 0.35, 0.994, 1].map((p) => asChance(p).chance)).toEqual(["fewer", "fewer", "other", "other", "other", "more"]);
  expect(tenths(-0.04)).toBe("0.0");
  expect(tenths(-1.84)).toBe("-1.8");
});
