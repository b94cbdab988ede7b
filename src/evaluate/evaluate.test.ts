import { describe, expect, test } from "vitest";
import { evaluate, reasonCodes, type ReasonCode, type Trial } from "#evaluate";
import { inventedTrial } from "#evaluate/testing";
import { periodsOf } from "./trial/timetable.ts";

const helped = inventedTrial({ seed: 1, benefit: 2.6 });
const unbroken = inventedTrial({ seed: 1, benefit: 2.6, missing: 0 });
const kindOf = new Map(periodsOf(helped).map(({ number, x }) => [number, x]));
const dayKind = (day: number) => kindOf.get(Math.floor(day / 14) + 1);
const rated = (change: (y: number, day: number) => number | null, trial = helped): Trial => ({
  ...trial,
  days: trial.days.map(({ day, y }) => ({ day, y: y === null ? null : change(y, day) })),
});
const withDesign = (design: Partial<Trial["design"]>, trial = helped): Trial => ({ ...trial, design: { ...trial.design, ...design } });
const done = (practice: number, comparison: number): Trial => ({
  ...helped,
  adherence: periodsOf(helped).map(({ number, x }) => ({
    period: number,
    planned: x === 1 ? 4 : 0,
    done: x === 1 ? practice : comparison,
  })),
});
const event = (kind: string, day = 20): Trial => ({ ...helped, events: [{ day, kind }] });
const late = (share: number, days = 3): Trial => ({
  ...helped,
  days: helped.days.map((each, i) => ({ ...each, daysLate: i < share * helped.days.length ? days : 0 })),
});

test("a clear benefit is called strong and large enough", () => {
  const { verdict, size, reasons, effect, randomisation, completePairs } = evaluate(helped);
  expect([verdict, size, reasons, completePairs]).toEqual(["strong", "large-enough", [], 6]);
  expect(effect!.mean).toBeLessThan(-1.5);
  expect(randomisation!.pOneSided).toBeCloseTo(1 / 64, 12);
});

describe("each reason not to conclude speaks, and stays silent just before", () => {
  test.each<[ReasonCode, string, Trial, Trial]>([
    [
      "RED_FLAG",
      "a warning sign, also in a pair that was left out",
      withDesign({ droppedPairs: [1] }, event("red-flag", 3)),
      event("flare", 3),
    ],
    [
      "TOO_FEW_PAIRS",
      "three pairs, four pairs",
      inventedTrial({ seed: 3, pairs: 3, benefit: 2 }),
      inventedTrial({ seed: 3, pairs: 4, benefit: 2 }),
    ],
    [
      "TOO_FEW_PAIRS",
      "a pair counts with five rated days after washout",
      rated((y, day) => (day % 14 >= 8 && day < 90 ? null : y), withDesign({}, inventedTrial({ seed: 4, missing: 0 }))),
      rated((y, day) => (day % 14 >= 9 && day < 56 ? null : y), inventedTrial({ seed: 4, missing: 0 })),
    ],
    [
      "MISSING",
      "half of the days, a third of them",
      rated((y, day) => (day % 2 ? null : y)),
      rated((y, day) => (day % 4 === 1 ? null : y)),
    ],
    [
      "MISSING_UNEVEN",
      "bad days of one kind left out",
      rated((y, day) => (dayKind(day) === 1 && day % 3 === 0 ? null : y), unbroken),
      rated((y, day) => (dayKind(day) === 1 && day % 5 === 0 ? null : y), unbroken),
    ],
    ["NO_VARIATION", "all the same", rated(() => 4), rated((_y, day) => 4 + (day % 3))],
    ["NO_VARIATION", "two values only", rated((_y, day) => 4 + (day % 2)), helped],
    ["FLOOR", "most days at 0", rated((y, day) => (day % 5 < 3 ? 0 : y)), rated((y, day) => (day % 5 < 2 ? 0 : Math.max(1, y)))],
    ["NOT_FOLLOWED", "two of four done", done(2, 0), done(3, 0)],
    ["NOT_FOLLOWED", "done in comparison periods too", done(4, 2), done(4, 1)],
    ["COINTERVENTION", "a new drug", event("new-drug"), event("flare")],
    ["COINTERVENTION", "an event nobody has named before counts", event("something-new"), event("new-drug", -3)],
    [
      "COINTERVENTION",
      "unless its pair was left out beforehand",
      withDesign({ droppedPairs: [2] }, event("injury")),
      withDesign({ droppedPairs: [1] }, event("injury")),
    ],
    [
      "PRIOR_DOMINATES",
      "five-day periods that vary wildly",
      inventedTrial({ seed: 1, pairs: 4, periodDays: 5, sd: 3.5, phi: 0.6, missing: 0 }),
      helped,
    ],
    ["NOT_RANDOMISED", "an order nobody drew", withDesign({ orderDrawnByApp: false }), helped],
    ["BACKFILLED", "three days late for a quarter", late(0.25), late(0.15)],
    ["BACKFILLED", "late means more than two days", late(1), late(1, 2)],
  ])("%s: %s", (code, _what, speaks, silent) => {
    const answer = evaluate(speaks);
    expect(answer.reasons).toContain(code);
    expect([answer.verdict, answer.effect, answer.randomisation, answer.sensitivity, answer.tippingPoint]).toEqual([
      "refused",
      null,
      null,
      [],
      null,
    ]);
    expect(evaluate(silent).reasons).not.toContain(code);
  });

  test("an order that was left out is not a yes", () => {
    const { orderDrawnByApp: _left, ...design } = helped.design;
    expect(evaluate({ ...helped, design }).reasons).toEqual(["NOT_RANDOMISED"]);
  });

  test("every reason that can be tested on ratings alone is in the table above or below", () => expect(reasonCodes).toHaveLength(12));
});

describe("what does not matter does not change the answer", () => {
  test("swapping practice and comparison turns the effect around", () => {
    const swapped = withDesign({ order: helped.design.order.map((pair) => (pair === "PC" ? "CP" : "PC")) });
    const [a, b] = [evaluate(helped), evaluate(swapped)];
    expect(b.verdict).toBe("probably-worse");
    expect(b.randomisation!.T).toBeCloseTo(-a.randomisation!.T, 12);
    expect(b.randomisation!.pOneSided).toBeCloseTo(a.randomisation!.pWorse, 12);
    // Fading after-effects and a prior on the level tell the two names apart a little.
    expect(Math.abs(b.effect!.mean + a.effect!.mean)).toBeLessThan(0.25);
  });

  test("a scale on which higher is better, turned around, is the same answer", () => {
    const turned = rated((y) => 10 - y, { ...helped, outcome: { ...helped.outcome, better: "higher" } });
    const [a, b] = [evaluate(helped), evaluate(turned)];
    expect([b.verdict, b.size]).toEqual([a.verdict, a.size]);
    expect(b.effect!.mean).toBeCloseTo(-a.effect!.mean, 9);
    expect(b.effect!.pAtLeastMid).toBeCloseTo(a.effect!.pAtLeastMid, 9);
    expect(b.tippingPoint).toBeCloseTo(a.tippingPoint!, 6);
    expect(b.randomisation!.pOneSided).toBe(a.randomisation!.pOneSided);
  });

  test("a day written as null is a day left out; order of lines does not matter", () => {
    const shuffled = { ...helped, days: helped.days.filter(({ y }) => y !== null).toReversed() };
    expect(evaluate(shuffled)).toEqual(evaluate(helped));
  });

  test("ratings before and after the planned days are not part of it", () => {
    const more = { ...helped, days: [{ day: -1, y: 9 }, ...helped.days, { day: 168, y: 9 }] };
    expect(evaluate(more)).toEqual(evaluate(helped));
  });

  test("the same trial gives the same digits", () => expect(evaluate(helped)).toEqual(evaluate(structuredClone(helped))));
});

describe("looking early asks for more", () => {
  const near = inventedTrial({ seed: 403, benefit: 0.75 });
  test("before a look the chance lies between the two limits", () => {
    expect(evaluate(near).effect!.pBenefit).toBeGreaterThan(0.975);
    expect(evaluate(near).effect!.pBenefit).toBeLessThan(0.99);
  });
  test("after a look", () => expect(evaluate({ ...near, looks: [60] }).verdict).toBe("probable"));
  test("but not after the end", () => expect(evaluate({ ...near, looks: [167] }).verdict).toBe("strong"));
});

test("four pairs cannot be strong, whatever they show", () => {
  expect(evaluate(inventedTrial({ seed: 21, pairs: 4, benefit: 4 })).verdict).toBe("probable");
});

describe("no coin", () => {
  const ownChoice = (benefit: number, seed = 31) => {
    const trial = inventedTrial({ seed, pairs: 2, periodDays: 28, benefit, missing: 0.05 });
    const y = new Map(trial.days.map((each) => [each.day, each.y]));
    const wasPractice = (day: number) => Array.from(trial.design.order.join(""))[Math.floor(day / 28)] === "P";
    // The same person, who begins after 56 days and keeps at it.
    const days = trial.days.map(({ day }) => {
      const plain = y.get(day) ?? null;
      return {
        day,
        y: plain === null ? null : Math.min(10, Math.max(0, plain + (wasPractice(day) ? benefit : 0) - (day >= 56 ? benefit : 0))),
      };
    });
    return { ...trial, design: { kind: "phases", periodDays: 56, order: ["CP"] }, days } satisfies Trial;
  };

  test("a change is told, never a cause", () => {
    const { verdict, reasons, effect, randomisation } = evaluate(ownChoice(3));
    expect([verdict, reasons, randomisation]).toEqual(["cannot-tell", ["NOT_RANDOMISED"], null]);
    expect(effect!.interval[1]).toBeLessThan(0);
  });

  test("28 days before and after, 14 of them rated, or no answer", () => {
    expect(evaluate({ ...ownChoice(3), design: { kind: "phases", periodDays: 56, order: ["CP"], phaseDays: [56, 27] } }).reasons).toContain(
      "MISSING",
    );
    expect(
      evaluate({ ...ownChoice(3), design: { kind: "phases", periodDays: 56, order: ["CP"], phaseDays: [56, 28] } }).reasons,
    ).not.toContain("MISSING");
  });

  test("a start day drawn from a window fits with helping, at most", () => {
    const drawn: Trial = {
      ...ownChoice(3, 33),
      design: { kind: "start-point", periodDays: 56, order: ["CP"], window: [40, 70], orderDrawnByApp: true },
    };
    const { verdict, randomisation } = evaluate(drawn);
    expect(verdict).toBe("probable");
    expect(randomisation!.pOneSided).toBeLessThanOrEqual(0.1);
    expect(evaluate({ ...drawn, design: { ...drawn.design, orderDrawnByApp: false } }).reasons).toContain("NOT_RANDOMISED");
  });
});

test("a weekly form counts with one value a period, when its whole week lies after washout", () => {
  const daily = inventedTrial({ seed: 51, benefit: 2.2, missing: 0 });
  const weekly: Trial = {
    ...daily,
    outcome: { range: [0, 43], better: "lower", mid: 6, recallDays: 7 },
    days: daily.days.filter(({ day }) => day % 14 === 13).map(({ day, y }) => ({ day, y: y! * 4 })),
  };
  const { reasons, completePairs } = evaluate(weekly);
  expect([reasons, completePairs]).toEqual([[], 6]);
  // On day 9 the week looks back into the washout of four days.
  const early: Trial = { ...weekly, days: weekly.days.map(({ day, y }) => ({ day: day - 4, y })) };
  expect(evaluate(early).completePairs).toBe(0);
});
