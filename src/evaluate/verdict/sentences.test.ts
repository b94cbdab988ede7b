import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadWords } from "#words";
import { inventedTrial } from "../testing/invented.ts";
import type { Trial } from "../trial/trial.ts";
import { reasonCodes, type Answer } from "./answer.ts";
import { sentencesOf } from "./sentences.ts";

const words = await loadWords("en", "evaluate");
const trial = inventedTrial({ seed: 1, benefit: 2 });
const answer = (change: Partial<Answer> & { readonly pAtLeastMid?: number; readonly pWorseByMid?: number } = {}): Answer => {
  const { pAtLeastMid = 0.35, pWorseByMid = 0, ...rest } = change;
  return {
    verdict: "strong",
    size: "unclear",
    reasons: [],
    effect: { mean: -1.8, sd: 0.4, interval: [-2.6, -1], level: 0.95, pBenefit: 0.99, pAtLeastMid, pWorseByMid },
    randomisation: { T: -1.8, pOneSided: 1 / 64, pWorse: 1, p2: 1 / 32, interval: [-2.6, -0.9], hl: -1.8 },
    sensitivity: [],
    tippingPoint: 1.12,
    hopePoints: 0.784,
    completePairs: 6,
    ...rest,
  };
};
const said = (change: Parameters<typeof answer>[0] = {}, of: Trial = trial) => sentencesOf(words, of, answer(change));

describe("the tables of the method, sentence by sentence", () => {
  test("strong, with this person's numbers", () =>
    expect(said().verdict).toBe(
      "In your 24 weeks, pain was lower while you did the practice: about 1.8 points on the 0-10 scale (likely between 1 and 2.6). If it made no difference at all, a gap this clear would turn up by luck in fewer than 1 in 20 trials like yours.",
    ));
  test("the chance that it is large enough", () =>
    expect(said().size).toBe(
      "Whether it is large enough to matter is unclear. Chance that the benefit is at least the 2 points people usually notice: about 35 in 100.",
    ));
  test("large enough", () =>
    expect(said({ size: "large-enough", pAtLeastMid: 0.998 }).size).toBe(
      "Large enough to matter. Chance that the benefit is at least the 2 points people usually notice: more than 99 in 100.",
    ));
  test("strong and too small has its own sentence", () =>
    expect(said({ size: "too-small", pAtLeastMid: 0.01 }).size).toBe(
      "Very probably lower, but by less than the 2 points people usually notice.",
    ));
  test("probable", () =>
    expect(said({ verdict: "probable" }).verdict).toBe(
      "Your results lean towards the practice helping. There is still a real chance (about 1 in 20) that it does not.",
    ));
  test("cannot tell", () =>
    expect(said({ verdict: "cannot-tell" }).verdict).toBe(
      "Your ratings moved up and down too much, or too few weeks were recorded, to tell. That is not the same as no effect.",
    ));
  test("unlikely to matter, in either direction", () =>
    expect(said({ verdict: "cannot-tell", size: "too-small", pAtLeastMid: 0.01, pWorseByMid: 0.01 }).size).toBe(
      "If the practice changes your pain at all, it is very probably by less than 2 points.",
    ));
  test("harm is not called small because a benefit would be", () =>
    expect(said({ verdict: "probably-worse", size: "too-small", pAtLeastMid: 0, pWorseByMid: 0.6 }).size).toBe(
      "If the practice helps your pain at all, it is very probably by less than 2 points.",
    ));
  test("no coin", () => {
    const own: Trial = { ...trial, design: { kind: "phases", periodDays: 84, order: ["CP"] } };
    expect(said({ verdict: "cannot-tell", reasons: ["NOT_RANDOMISED"] }, own).verdict).toBe(
      "Pain changed around the time you started. Other things may have changed too; this cannot tell them apart.",
    );
  });
  test("no coin, no benefit: only a change has a size", () => {
    const own: Trial = { ...trial, design: { kind: "phases", periodDays: 84, order: ["CP"] } };
    expect(said({ verdict: "cannot-tell" }, own).size).toBe(
      "The change is about -1.8 points (between -2.6 and -1, likely). How much of it comes from the practice cannot be known.",
    );
  });
  test("a difference of one's own choice is not called usual", () =>
    expect(said({}, { ...trial, outcome: { ...trial.outcome, mid: 1 } }).size).toContain("at least the 1 point you said would matter"));
});

describe("the same tables for other outcomes and designs", () => {
  const own: Trial = { ...trial, design: { kind: "phases", periodDays: 84, order: ["CP"] } };
  const steps: Trial = { ...trial, outcome: { range: [0, 100], better: "higher", mid: 10 } };
  const form: Trial = { ...trial, outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 } };
  const effect = (mean: number, interval: readonly [number, number]) => ({ effect: { ...answer().effect!, mean, interval } });

  test("more is better: the numbers turn round, the words with them", () => {
    expect(said(effect(18, [10, 26]), steps).verdict).toContain(
      "your score was higher while you did the practice: about 18 points on the 0-100 scale (likely between 10 and 26)",
    );
    expect(said({ size: "too-small", pAtLeastMid: 0.01 }, steps).size).toBe(
      "Very probably higher, but by less than the 10 points you said would matter.",
    );
    expect(said({}, steps).limits).toContain(
      "If hope alone made you rate 1.1 points higher on practice days, the result would no longer stand.",
    );
  });

  test.each<[string, Trial["outcome"], string, string]>([
    ["a daily rating that should fall", { range: [0, 10], better: "lower", mid: 2 }, "pain", "the 2 points people usually notice"],
    ["that looks back on a week", { range: [0, 10], better: "lower", mid: 2, recallDays: 7 }, "your score", "people usually notice"],
    ["that should rise", { range: [0, 10], better: "higher", mid: 2 }, "your score", "people usually notice"],
    ["that begins at 1", { range: [1, 10], better: "lower", mid: 2 }, "your score", "the 2 points you said would matter"],
    ["up to 11", { range: [0, 11], better: "lower", mid: 2 }, "your score", "the 2 points you said would matter"],
    ["from -5 to 5", { range: [-5, 5], better: "lower", mid: 2 }, "your score", "the 2 points people usually notice"],
    [
      "that is said to be something else",
      { range: [0, 10], better: "lower", mid: 2, measures: "other" },
      "your score",
      "you said would matter",
    ],
    ["that is said to be pain", { range: [0, 10], better: "lower", mid: 2, measures: "pain" }, "pain", "people usually notice"],
    ["of the symptom form", { range: [0, 43], better: "lower", mid: 6, recallDays: 7 }, "your score", "the 6 points people usually notice"],
    [
      "of the symptom form, another difference",
      { range: [0, 43], better: "lower", mid: 5 },
      "your score",
      "the 5 points you said would matter",
    ],
    ["of another form, 6 points", { range: [0, 44], better: "lower", mid: 6 }, "your score", "the 6 points you said would matter"],
    ["a form from 1 to 44, 6 points", { range: [1, 44], better: "lower", mid: 6 }, "your score", "the 6 points people usually notice"],
  ])("what it is called, %s", (_what, outcome, name, difference) => {
    const { verdict, size } = said({}, { ...trial, outcome });
    expect(verdict).toContain(`, ${name} was`);
    expect(size).toContain(difference);
  });

  test("the estimate is said as it is, practice less comparison; without a coin there is none", () => {
    expect(said().estimate).toBe("Best guess for practice less comparison: -1.8 (likely between -2.6 and -1).");
    expect(said(effect(-0.04, [-0.06, 0.04])).estimate).toBe("Best guess for practice less comparison: 0 (likely between -0.1 and 0).");
    expect(said({}, own).estimate).toBeNull();
  });

  test.each<[string, Trial, readonly [number, number], string]>([
    ["pain that fell", own, [-2.6, -1], "Pain changed around the time you started."],
    ["pain that rose", own, [1, 2.6], "Pain changed around the time you started."],
    ["pain that did neither for sure", own, [-1, 1], "Pain did not clearly change around the time you started."],
    ["an end at nought is not for sure", own, [-1, 0], "Pain did not clearly change around the time you started."],
    ["the other end at nought neither", own, [0, 1], "Pain did not clearly change around the time you started."],
    ["a score", { ...own, outcome: form.outcome }, [-8, -3], "Your score changed around the time you started."],
    ["a score, not for sure", { ...own, outcome: form.outcome }, [-8, 3], "Your score did not clearly change around the time you started."],
  ])("no coin: %s", (_what, of, interval, sentence) => {
    const mean = (interval[0] + interval[1]) / 2;
    expect(said({ verdict: "cannot-tell", ...effect(mean, interval) }, of).verdict).toContain(sentence);
  });

  test("worse is said of pain, and of a score", () => {
    expect(said({ verdict: "probably-worse" }).verdict).toContain("lean towards pain being worse");
    expect(said({ verdict: "probably-worse" }, form).verdict).toContain("lean towards your score being worse");
  });

  test.each`
    pAtLeastMid | chance
    ${0}        | ${"fewer than 1 in 100"}
    ${0.004}    | ${"fewer than 1 in 100"}
    ${0.01}     | ${"about 1 in 100"}
    ${0.99}     | ${"about 99 in 100"}
    ${0.996}    | ${"more than 99 in 100"}
  `("a chance of $pAtLeastMid: $chance", ({ pAtLeastMid, chance }: { pAtLeastMid: number; chance: string }) => {
    expect(said({ pAtLeastMid }).size).toContain(`: ${chance}.`);
  });

  test("as unlikely as one in twenty, both directions together, is unlikely enough", () => {
    const small = (pWorseByMid: number) => said({ verdict: "cannot-tell", size: "too-small", pAtLeastMid: 0.03, pWorseByMid }).size;
    expect([small(0.02), small(0.03)].map((size) => size.includes("changes"))).toEqual([true, false]);
  });

  test("no gap has its own sentence, and a refusal says nothing of size", () => {
    expect(said({ verdict: "cannot-tell", size: "too-small" }).verdict).toBe(
      "Your ratings do not tell the practice and the comparison apart.",
    );
    expect(said({ verdict: "refused", effect: null, reasons: ["MISSING"] }).size).toBe("Nothing is said about its size.");
  });
});

describe("what limits it", () => {
  test("who drew no coin is told so, and who did is not; days that nobody noted are counted", () => {
    const own: Trial = { ...trial, design: { kind: "phases", periodDays: 84, order: ["CP"] } };
    const noCoin = "No coin decided when you began, so nothing here speaks of a cause.";
    expect([said({}, own), said()].map(({ limits }) => limits.includes(noCoin))).toEqual([true, false]);
    const adherence = [1, 2].map((period) => ({ period, planned: 7, done: 5, unknown: period }));
    expect(said({}, { ...trial, adherence }).limits).toContain("On 3 days nobody noted what was done. The answer goes by the plan.");
    expect(said().limits.join(" ")).not.toContain("nobody noted");
  });

  test("what hope would have to do is said of a result that stands, strong or probable, and only where there is something to undo", () => {
    const tipping = (change: Parameters<typeof answer>[0]) => said(change).limits.some((sentence) => sentence.startsWith("If hope alone"));
    const hope = (change: Parameters<typeof answer>[0]) => said(change).limits.some((sentence) => sentence.includes("hope moved ratings"));
    expect([tipping({}), tipping({ verdict: "probable" }), tipping({ verdict: "cannot-tell" })]).toEqual([true, true, false]);
    expect([tipping({ tippingPoint: null }), tipping({ tippingPoint: 0 })]).toEqual([false, false]);
    expect([hope({ verdict: "probable" }), hope({ hopePoints: null })]).toEqual([true, false]);
  });

  test("many ratings at the end of the scale are said where they stand in either kind of period, and a quarter is not many", () => {
    const edge = "Many of your ratings stand at the end of the scale";
    const kinds = Array.from(trial.design.order.join("")).flatMap((letter) => Array<string>(14).fill(letter));
    const zeros = (kind: string, every: number): Trial => ({
      ...trial,
      days: kinds.map((each, day) => ({ day, y: each === kind && day % every === 0 ? 0 : 4 + (day % 3) })),
    });
    const saysEdge = (of: Trial) => said({}, of).limits.join(" ").includes(edge);
    expect([zeros("P", 3), zeros("C", 3), zeros("P", 7), zeros("C", 7)].map(saysEdge)).toEqual([true, true, false, false]);
  });

  test("expecting it to help is always said", () => {
    for (const verdict of ["strong", "probable", "probably-worse", "cannot-tell"] as const)
      expect(said({ verdict }).limits).toContain(
        "You knew what you were doing each week, so part of this may come from expecting it to help.",
      );
  });
  test("how much hope would undo the result, beside how much hope has done elsewhere", () => {
    const { limits } = said();
    expect(limits).toContain("If hope alone made you rate 1.1 points lower on practice days, the result would no longer stand.");
    expect(limits.join(" ")).toContain("hope moved ratings by about 0.8 points");
    expect(said({ verdict: "cannot-tell" }).limits.join(" ")).not.toContain("hope");
  });
  test.each<[string, Trial, string]>([
    ["a look", { ...trial, looks: [80] }, "You looked before the end"],
    [
      "an early end",
      { ...trial, days: trial.days.filter(({ day }) => day < 153).concat({ day: 153, y: 5 }) },
      "Early results usually shrink",
    ],
    ["zeros", { ...trial, days: trial.days.map(({ day, y }) => ({ day, y: day % 3 === 0 ? 0 : y })) }, "at the end of the scale"],
    ["what was expected", { ...trial, expectation: { practice: 7, comparison: 3 } }, "you expected 7 of 10 from the practice and 3 of 10"],
  ])("%s is said, and only then", (_name, of, sentence) => {
    expect(said({}, of).limits.join(" ")).toContain(sentence);
    expect(said().limits.join(" ")).not.toContain(sentence);
  });
  test("an end a period before the plan is early, a day later is not", () => {
    const late: Trial = { ...trial, days: trial.days.filter(({ day }) => day < 154).concat({ day: 154, y: 5 }) };
    expect(said({}, late).limits.join(" ")).not.toContain("Early results");
  });
  test("four pairs are out of reach of the strongest wording", () => {
    expect(said({ verdict: "probable", completePairs: 4 }).limits.join(" ")).toContain("With 4 complete pairs");
    expect(said({ verdict: "probable", completePairs: 5 }).limits.join(" ")).not.toContain("complete pairs");
  });
  test.each(reasonCodes)("a refusal for %s says why, and no number", (code) => {
    const { verdict, estimate, limits } = said({ verdict: "refused", effect: null, reasons: [code] });
    expect([verdict, estimate, limits.length]).toEqual([
      "There is no answer from this trial. Your ratings are kept, and you can look at them.",
      null,
      1,
    ]);
  });
});

test.each(["evaluate", "trial-file"])("%s never claims more than a trial can show", (area) => {
  const text = readFileSync(join(import.meta.dirname, `../../words/en/${area}.json`), "utf8");
  const sentences = Object.values(JSON.parse(text) as Record<string, string>);
  expect(
    sentences.filter((sentence) =>
      /\b(prove[sdn]?|proof|significan\w*|works?|worked|effective|cure[sd]?|treatment arm|random\w*|p-value)\b/i.test(sentence),
    ),
  ).toEqual([]);
});
