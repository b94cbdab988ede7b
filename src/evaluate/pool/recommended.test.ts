import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { studentQuantile } from "../special/student.ts";
import { inventedTrial } from "../testing/invented.ts";
import type { Trial } from "../trial/trial.ts";
import type { Answer } from "../verdict/answer.ts";
import { priorShareMax } from "../verdict/doubts.ts";
import { contributionOf } from "./contribution.ts";
import { parsePeople } from "./parse-people.ts";
import { pool } from "./pool.ts";
import { poolSketch, sketchNodes, sketchOf } from "./sketch.ts";
import { studiesOf, type Study } from "./study.ts";
import { logLikelihoodAt } from "./sums.ts";

/** Ten people whose effects lie about -1 by so much, to either side; the last is known this many times less well. */
const ten = (apart: number, ratio: number): readonly Study[] =>
  Array.from({ length: 10 }, (_, i) => ({ y: -1 + (i % 2 === 0 ? apart : -apart), v: i === 9 ? 0.1 * ratio : 0.1 }));

describe("the interval of the average, from ten people on", () => {
  // Hartung and Knapp's is narrower than Wald's by luck where people agree; with unequal people it then covers too seldom.
  test.each<[string, readonly Study[], "hkSe" | "se"]>([
    ["alike and equally well known: theirs", ten(0.01, 1), "hkSe"],
    ["alike, one known 4.9 times less well: theirs", ten(0.01, 4.9), "hkSe"],
    ["alike, one known five times less well: Wald's width with their factor", ten(0.01, 5), "se"],
    ["the same, the one first", ten(0.01, 5).toReversed(), "se"],
    ["alike, one known more than five times better", ten(0.01, 0.19), "se"],
    ["far apart, one known five times less well: the wider of the two", ten(2, 5), "se"],
  ])("%s", (_name, people, width) => {
    const { REML, recommended } = pool(studiesOf(people));
    const t = studentQuantile(0.975, 9);
    expect(recommended.lo).toBeCloseTo(REML.mu - t * REML[width], 10);
    expect(recommended.hi).toBeCloseTo(REML.mu + t * REML[width], 10);
  });

  test.each([0.8, 0.9, 0.975])("a new person's chance of %d stands where his interval of that level ends", (p) => {
    const se = Math.sqrt(0.5 / 10);
    const people = Array.from({ length: 10 }, () => ({ y: -studentQuantile(p, 8) * se, v: 0.5 }));
    const { REML, recommended } = pool(studiesOf(people));
    expect([REML.tau2, REML.se]).toEqual([0, expect.closeTo(se, 12)]);
    expect(recommended.pNewBelow0).toBeCloseTo(p, 10);
  });

  test("people who say exactly the same give no p value below 1", () =>
    expect(pool(studiesOf(Array.from({ length: 4 }, () => ({ y: -1, v: 0.5 })))).REML.hkP).toBe(1));

  test.each([
    [10_000, true],
    [10_001, false],
  ])("of %i people there is a Bayesian calculation: %s", (count, there) => {
    const people = Array.from({ length: count }, (_, i) => ({ y: i % 3, v: 1 }));
    expect(pool(studiesOf(people)).bayes !== null).toBe(there);
  });
});

describe("what cannot be pooled is a fault of the caller, and said as one", () => {
  const one = { y: 1, v: 1 };
  test.each<[string, readonly Study[]]>([
    ["nobody", []],
    ["one person", [one]],
    ["a variance of 0", [one, { y: 1, v: 0 }]],
    ["a variance below 0, first", [{ y: 1, v: -1 }, one]],
  ])("%s", (_name, people) => expect(() => pool(studiesOf(people))).toThrow("two people at least, each with a variance above 0"));

  test.each<[string, Study]>([
    ["a variance of 0", { y: 1, v: 0 }],
    ["a variance without bound", { y: 1, v: Infinity }],
    ["a variance that is no number", { y: 1, v: NaN }],
    ["an effect without bound", { y: -Infinity, v: 1 }],
    ["an effect that is no number", { y: NaN, v: 1 }],
  ])("in a sketch, %s", (_name, bad) => expect(() => sketchOf([one, bad])).toThrow("each person has an estimate and a variance above 0"));

  test("a sketch of one person", () => {
    expect(() => poolSketch(sketchOf([one]))).toThrow("two people at least");
    expect(poolSketch(sketchOf([one, { y: 2, v: 1 }])).people).toBe(2);
  });
});

describe("logarithms taken of many factors at once are those taken one by one", () => {
  const sizes = [1e-3, 1e3, 1].map((v) => Array.from({ length: 700 }, (_, i) => ({ y: i % 5, v: v * (1 + (i % 7) / 10) })));
  test.each([
    ["small variances", sizes[0]!],
    ["large ones", sizes[1]!],
    ["some near 1", sizes[2]!],
    ["few people", sizes[0]!.slice(0, 3)],
  ])("%s", (_name, people) => {
    const slow = (tau2: number) => people.reduce((sum, { v }) => sum + Math.log(v + tau2), 0);
    const sketch = sketchOf(people);
    expect(sketch.logs[sketchNodes]).toBeCloseTo(slow(0), 6);
    for (const tau2 of [0, 0.3]) {
      const sum = (of: (study: Study) => number) => people.reduce((all, study) => all + of(study) / (study.v + tau2), 0);
      const [w, wy, wyy] = [sum(() => 1), sum(({ y }) => y), sum(({ y }) => y * y)];
      const q = wyy - (wy * wy) / w;
      expect(logLikelihoodAt(studiesOf(people), tau2, 1, false)).toBeCloseTo(-0.5 * (slow(tau2) + q), 5);
      expect(logLikelihoodAt(studiesOf(people), tau2, 1, true)).toBeCloseTo(-0.5 * (slow(tau2) + Math.log(w) + q), 5);
    }
  });

  test("a sketch whose people do not differ is that of the list", () => {
    const people = Array.from({ length: 50 }, (_, i) => ({ y: -1 + (i % 2) / 100, v: 0.5 }));
    const [sketched, listed] = [poolSketch(sketchOf(people)), pool(studiesOf(people))];
    for (const method of ["REML", "DL"] as const) {
      expect(sketched[method].tau2).toBe(0);
      for (const name of ["mu", "se", "hkSe", "hkP", "Q", "I2", "H2", "piLo", "piHi"] as const)
        expect(sketched[method][name]).toBeCloseTo(listed[method][name]!, 9);
    }
  });
});

describe("what a person may give to many is there", () => {
  const trial = inventedTrial({ seed: 1, benefit: 2 });
  const answer = evaluate(trial);
  const sd0 = 2.5;
  const withSd = (sd: number): Answer => ({ ...answer, effect: { ...answer.effect!, sd } });
  test.each<[string, Trial, Answer, boolean]>([
    ["from an answer with an effect and a coin", trial, answer, true],
    ["not without an effect", trial, { ...answer, effect: null }, false],
    ["not without the coin's test", trial, { ...answer, randomisation: null }, false],
    ["not from a single drawn day", { ...trial, design: { ...trial.design, kind: "start-point" } }, answer, false],
    ["from one just known well enough", trial, withSd((priorShareMax - 0.01) * sd0), true],
    ["not from one that is hardly known", trial, withSd((priorShareMax + 0.01) * sd0), false],
  ])("%s", (_name, from, said, there) => expect(contributionOf(from, said) !== null).toBe(there));

  test("the same from a scale that begins elsewhere", () =>
    expect(contributionOf({ ...trial, outcome: { ...trial.outcome, range: [10, 20] } }, answer)).toEqual(contributionOf(trial, answer)));
});

test.each<[string, unknown, object]>([
  ["nothing in the list", [null, { y: 1, v: 1 }], { path: "0", what: "wrong-type" }],
  ["an effect beyond a million", [{ y: -1e7, v: 1 }], { path: "0.y", what: "out-of-range", least: -1e6, most: 1e6 }],
  ["a variance beyond a million", [{ y: 1, v: 1e7 }], { path: "0.v", what: "out-of-range", least: 1e-9, most: 1e6 }],
  [
    "a variance too small to count with",
    [
      { y: 1, v: 1 },
      { y: 1, v: 1e-10 },
    ],
    { path: "1.v", what: "out-of-range", least: 1e-9 },
  ],
])("people with %s are refused, and what may stand there is said", (_name, json, error) =>
  expect(parsePeople(json)).toEqual({ ok: false, error: { type: "BadInput", ...error } }),
);
