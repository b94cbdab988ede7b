import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadWords } from "#words";
import { evaluate } from "./evaluate.ts";
import { inventedTrial } from "./testing/invented.ts";
import type { Trial } from "./trial/trial.ts";
import { sentencesOf } from "./verdict/sentences.ts";

const trial = inventedTrial({ seed: 1, missing: 0 });
const letters = Array.from(trial.design.order.join(""));
const rated = (rating: (day: number, x: 0 | 1) => number): Trial => ({
  ...trial,
  days: trial.days.map(({ day }) => ({ day, y: rating(day, letters[Math.floor(day / 14)] === "P" ? 1 : 0) })),
});

/** Every number that says how likely something is. */
const chancesOf = (of: Trial): readonly number[] => {
  const { effect, sensitivity } = evaluate(of);
  return effect
    ? [effect.pBenefit, effect.pAtLeastMid, effect.pWorseByMid, ...sensitivity.map(({ pBenefit }) => pBenefit)]
    : sensitivity.map(({ pBenefit }) => pBenefit);
};
const outside = (chances: readonly number[]) => chances.filter((p) => !(p >= 0 && p <= 1));

describe("ratings without any noise have an answer", () => {
  test("on a line that rises all the time, the practice makes no difference", () => {
    const { size, effect } = evaluate(rated((day) => day / 17));
    expect(effect!.mean).toBeCloseTo(0, 3);
    expect(size).toBe("too-small");
  });
  test("7 points lower on every day of the practice are 7 points, or nearly", () => {
    const { verdict, effect } = evaluate(rated((day, x) => 8 - 7 * x + day / 200));
    expect(effect!.mean).toBeCloseTo(-7, 3);
    expect(verdict).toBe("strong");
  });
  test("so alike that only the ninth digit tells them apart, they show no difference", () => {
    const { size, effect } = evaluate(rated((day) => 8 + 1e-9 * ((day * 7) % 5)));
    expect(Math.abs(effect!.mean)).toBeLessThan(1e-3);
    expect(size).toBe("too-small");
  });
});

test("a chance is never below 0 nor above 1, however clear the ratings are", () => {
  const gap = fc.double({ min: 0, max: 9, noNaN: true });
  const slope = fc.double({ min: 0, max: 0.9, noNaN: true });
  const noise = fc.array(fc.double({ min: 0, max: 0.1, noNaN: true }), { minLength: 168, maxLength: 168 });
  fc.assert(
    fc.property(gap, slope, noise, fc.constantFrom("lower" as const, "higher" as const), (points, rise, each, better) => {
      const of = rated((day, x) => points * (1 - x) + (rise * day) / 168 + each[day]!);
      expect(outside(chancesOf({ ...of, outcome: { ...of.outcome, better } }))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

const words = await loadWords("en", "evaluate");
const limitsOf = (of: Trial) => sentencesOf(words, of, evaluate(of)).limits;

describe("ratings after the planned end", () => {
  const half: Trial = { ...trial, design: { ...trial.design, periodDays: 7 } };
  test("do not count, and that is said", () =>
    expect(limitsOf(half)).toContain("84 ratings stand after the 84 planned days and do not count here."));
  test("are said beside a refusal too", () => {
    const refused: Trial = { ...half, design: { ...half.design, orderDrawnByApp: false } };
    expect(evaluate(refused).reasons).toContain("NOT_RANDOMISED");
    expect(limitsOf(refused)).toContain("84 ratings stand after the 84 planned days and do not count here.");
  });
  test.each<[string, Trial["days"]]>([
    ["before the first day", [...trial.days, { day: -5, y: 4 }]],
    ["without a rating", [...trial.days, { day: 168, y: null }]],
  ])("a day %s is none of them", (_name, days) => expect(limitsOf({ ...trial, days }).join(" ")).not.toContain("planned day"));
  test("are counted one by one", () =>
    expect(limitsOf({ ...trial, days: [...trial.days, { day: 168, y: 4 }] })).toContain(
      "1 rating stands after the 168 planned days and does not count here.",
    ));
});

describe.each(["en", "de", "es"] as const)("too few different ratings, in %s", (language) => {
  test("is said in words that are true of 8 against 1, of one value only, and of none", async () => {
    const inWords = await loadWords(language, "evaluate");
    const three = { en: "fewer than three", de: "weniger als drei", es: "menos de tres" }[language];
    for (const of of [rated((_, x) => 8 - 7 * x), rated(() => 4), { ...trial, days: [] }]) {
      const { limits } = sentencesOf(inWords, of, evaluate(of));
      expect(limits.join(" ")).toContain(three);
      expect(limits.join(" ")).not.toMatch(/nearly|fast alle|casi/);
    }
  });
});
