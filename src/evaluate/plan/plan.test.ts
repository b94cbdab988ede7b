import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { testRandom } from "#base/testing";
import { evaluate } from "../evaluate.ts";
import { contributionOf } from "../pool/contribution.ts";
import { inventedTrial } from "../testing/invented.ts";
import type { Trial } from "../trial/trial.ts";
import { freezeTrial, type TrialChoices } from "./choices.ts";
import { drawOrder, orderOf } from "./draw.ts";
import { evidenceSoFar } from "./evidence.ts";
import { deviationsOf, fingerprintOf, rulesVersion, type Plan } from "./freeze.ts";
import { noiseOf } from "./noise.ts";
import { pairsNeeded } from "./pairs-needed.ts";

// The examples of nof1-method section 11.
test.each`
  sd     | phi    | days  | points | pairs | worthTrying
  ${1.4} | ${0.4} | ${14} | ${1}   | ${6}  | ${true}
  ${1.4} | ${0.4} | ${14} | ${2}   | ${6}  | ${true}
  ${1.4} | ${0.4} | ${14} | ${0.5} | ${21} | ${false}
  ${2.2} | ${0.4} | ${14} | ${1}   | ${13} | ${true}
`(
  "days that vary by $sd, to see $points: $pairs pairs",
  ({
    sd,
    phi,
    days,
    points,
    pairs,
    worthTrying,
  }: {
    sd: number;
    phi: number;
    days: number;
    points: number;
    pairs: number;
    worthTrying: boolean;
  }) => {
    expect(pairsNeeded({ sd, phi }, days, points)).toEqual({ pairs, weeks: pairs * 4, worthTrying });
  },
);

describe("noise of a baseline", () => {
  const baseline = (sd: number) => inventedTrial({ seed: 5, sd, missing: 0, phi: 0.2 }).days.slice(0, 14);
  test("is larger for a person whose days vary more, and errs on the large side", () => {
    const [calm, lively] = [noiseOf(baseline(0.8), [0, 10])!, noiseOf(baseline(2), [0, 10])!];
    expect(lively.sd).toBeGreaterThan(calm.sd);
    expect(pairsNeeded(lively, 14, 1).pairs).toBeGreaterThan(pairsNeeded(calm, 14, 1).pairs);
  });
  test("six days, or days all the same, say nothing", () => {
    expect(noiseOf(baseline(1.4).slice(0, 6), [0, 10])).toBeNull();
    expect(
      noiseOf(
        baseline(1.4).map(({ day }) => ({ day, y: 4 })),
        [0, 10],
      ),
    ).toBeNull();
  });
});

describe("the coin", () => {
  test("can be checked against what was stored", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (pairs, seed) => {
        const drawn = drawOrder(testRandom(seed), pairs);
        expect(drawn.order).toHaveLength(pairs);
        expect(orderOf(drawn.seed, pairs)).toEqual(drawn.order);
      }),
    );
  });
  test("each side comes up about as often, in every place", () => {
    const draws = Array.from({ length: 2000 }, (_, seed) => drawOrder(testRandom(seed + 1), 6).order);
    for (let pair = 0; pair < 6; pair++)
      expect(Math.abs(draws.filter((order) => order[pair] === "PC").length - 1000)).toBeLessThan(4 * Math.sqrt(500));
  });
});

describe("a frozen plan", () => {
  const { outcome, design } = inventedTrial({ seed: 1 });
  const plan: Plan = { outcome, design, rules: rulesVersion, seed: "2a" };
  test("has one fingerprint, whatever the order of its names", () => {
    const turned = Object.fromEntries(Object.entries(plan).toReversed()) as unknown as Plan;
    expect(fingerprintOf(turned)).toBe(fingerprintOf(plan));
    expect(fingerprintOf(plan)).toMatch(/^[0-9a-f]{64}$/);
  });
  test("any change gives another, and is listed", () => {
    const changed = { ...plan, outcome: { ...outcome, mid: 1 }, design: { ...design, washoutDays: 3, droppedPairs: [2] } };
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(plan));
    expect(deviationsOf(plan, changed)).toEqual(["design.droppedPairs", "design.washoutDays", "outcome.mid"]);
    expect(deviationsOf(plan, structuredClone(plan))).toEqual([]);
  });
  test.each<[string, unknown, unknown, readonly string[]]>([
    ["a value where a group was", { a: { b: 1 } }, { a: 2 }, ["a"]],
    ["a group where nothing was", { a: null }, { a: { b: 1 } }, ["a"]],
    ["another list", { a: { b: [1, 2] } }, { a: { b: [2, 1] } }, ["a.b"]],
    ["a name that holds nothing", { a: 1 }, { a: 1, b: undefined }, []],
  ])("%s is listed where it stands", (_name, before, now, where) => expect(deviationsOf(before, now)).toEqual(where));
  test("its fingerprint is that of its JSON with the names in order, which anybody can calculate", () => {
    const small = {
      rules: "evaluate-1",
      outcome: { range: [0, 10], mid: 2, better: "lower" },
      design: { kind: "pairs", periodDays: 14, start: undefined, order: ["PC", "CP"] },
    };
    const json =
      '{"design":{"kind":"pairs","order":["PC","CP"],"periodDays":14},"outcome":{"better":"lower","mid":2,"range":[0,10]},"rules":"evaluate-1"}';
    expect(fingerprintOf(small as unknown as Plan)).toBe(createHash("sha256").update(json).digest("hex"));
  });
});

describe("what was chosen is what is frozen", () => {
  const chosen: TrialChoices = { outcome: "pain", mid: 2, shape: "pairs", pairs: 6, washoutDays: 4 };
  const start = "2026-03-02" as CalendarDate;
  const freeze = (choices: Partial<TrialChoices>) => freezeTrial(testRandom(3), { ...chosen, ...choices }, start).plan;
  test.each([
    ["pain", "lower"],
    ["calm", "higher"],
  ] as const)("of %s %s is better", (outcome, better) => expect(freeze({ outcome }).outcome).toMatchObject({ of: outcome, better }));
  test.each([
    ["pairs", true],
    ["start-point", true],
    ["phases", false],
  ] as const)("%s keep a seed, because something was drawn: %s", (shape, isDrawn) => {
    const plan = freeze({ shape });
    expect(["seed" in plan, plan.design.orderDrawnByApp]).toEqual([isDrawn, isDrawn]);
  });
});

describe("evidence during a trial", () => {
  const trial = inventedTrial({ seed: 1, benefit: 3 });
  test("grows with pairs, and cannot outrun them", () => {
    const half = { ...trial, days: trial.days.filter(({ day }) => day < 84) };
    expect(evidenceSoFar(half)).toMatchObject({ pairs: 3 });
    expect(evidenceSoFar(half)!.odds).toBeLessThanOrEqual(2 ** 3);
    expect(evidenceSoFar(trial)!.odds).toBeGreaterThan(20);
    expect(evidenceSoFar({ ...trial, days: [] })).toEqual({ pairs: 0, odds: 1 });
  });
  test("is not there without a coin for each pair", () => {
    expect(evidenceSoFar({ ...trial, design: { ...trial.design, orderDrawnByApp: false } })).toBeNull();
    const oneCoin: Trial["design"] = { kind: "start-point", periodDays: 84, order: ["CP"], orderDrawnByApp: true, window: [80, 90] };
    expect(evidenceSoFar({ ...trial, design: oneCoin })).toBeNull();
  });
  test("is the same when better is up", () => {
    const up: Trial = {
      ...trial,
      outcome: { ...trial.outcome, better: "higher" },
      days: trial.days.map(({ day, y }) => ({ day, y: y === null ? null : 10 - y })),
    };
    expect(evidenceSoFar(up)!.odds).toBeCloseTo(evidenceSoFar(trial)!.odds, 9);
  });
});

describe("what a person may give to many", () => {
  const trial = inventedTrial({ seed: 1, benefit: 2 });
  const answer = evaluate(trial);
  test("holds the likelihood: put together with the assumption it is the answer again", () => {
    const { y, v } = contributionOf(trial, answer)!;
    const together = 1 / (1 / v + 1 / 2.5 ** 2);
    expect(Math.sqrt(together)).toBeCloseTo(answer.effect!.sd, 2);
    expect((together * y) / v).toBeCloseTo(answer.effect!.mean, 1);
    expect(v).toBeGreaterThan(answer.effect!.sd ** 2);
  });
  test("nothing from a refusal or from a trial without a coin", () => {
    const own = { ...trial, design: { ...trial.design, orderDrawnByApp: false } };
    expect(contributionOf(own, evaluate(own))).toBeNull();
  });
});
