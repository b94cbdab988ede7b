import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate, type Instant } from "#base";
import { testRandom } from "#base/testing";
import { checkDraft, type Draft } from "#record";
import { trialBlocks } from "#schedule";
import { evaluate } from "../evaluate.ts";
import { firstDay, freezeTrial, trialDays } from "../plan/choices.ts";
import { drawStart, startOf, startWindow } from "../plan/draw-start.ts";
import { fingerprintOf } from "../plan/freeze.ts";
import { inventedTrial } from "../testing/invented.ts";
import { livedRecord, usualChoices, type Lived } from "../testing/lived.ts";
import { parseTrial } from "../trial/parse-trial.ts";
import { changesSince } from "./changes.ts";
import { pairMeansOf } from "./pair-means.ts";
import { adherenceOf, disturbedPairs, formTrialOf, isEnded, trialOf } from "./trial-of.ts";

const day = (text: string) => text as CalendarDate;
const later = "2027-01-01T09:00:00Z" as Instant;
const lived = (...asked: Parameters<typeof livedRecord>) => {
  const all = livedRecord(...asked);
  return { ...all, trial: trialOf(all.projection, all.record, day("2027-01-01")) };
};

describe("a trial that was lived is the trial that is judged", () => {
  test("the same ratings, in the same order of coins, as the invented person felt them", () => {
    const { record, trial } = lived({ seed: 3, benefit: 2 });
    const felt = inventedTrial({ seed: 3, benefit: 2, order: record.plan.design.order });
    expect(trial.days).toEqual(felt.days.filter(({ y }) => y !== null));
    expect(trial.design).toMatchObject({ kind: "pairs", periodDays: 14, washoutDays: 4, orderDrawnByApp: true, order: felt.design.order });
    expect(trial.expectation).toEqual({ practice: 6, comparison: 3 });
    expect(evaluate(trial)).toEqual(evaluate({ ...trial, days: felt.days }));
  });

  test("whatever was chosen and drawn, it is a trial that can be read, and an entry that can be kept", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom("pain", "urgency", "calm"),
        fc.constantFrom("pairs", "start-point", "phases"),
        fc.integer({ min: 4, max: 13 }),
        fc.constantFrom(4, 7),
        (seed, outcome, shape, pairs, washoutDays) => {
          const choices = { ...usualChoices, outcome, shape, pairs, washoutDays } as const;
          const { plan, fingerprint } = freezeTrial(testRandom(seed), choices, day("2026-03-01"));
          const draft = { kind: "trial", at: later, zone: "UTC", body: { what: "drawn", plan, fingerprint } } as Draft;
          expect(checkDraft(draft).ok).toBe(true);
          const { of, ...rest } = plan.outcome;
          expect(parseTrial({ outcome: rest, design: plan.design, days: [] }).ok).toBe(true);
          const blocks = trialBlocks(plan);
          expect(addDays(blocks[0]!.from, trialDays(choices))).toBe(addDays(blocks.at(-1)!.to, 1));
          expect(of).toBe(outcome);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<[string, Lived, object]>([
    ["a true effect of two points is found", { seed: 1, benefit: 2 }, { verdict: "strong" }],
    ["no effect is not found, and is said to be small", { seed: 2 }, { verdict: "cannot-tell", size: "too-small" }],
    ["thin data are refused", { seed: 1, benefit: 2, missing: 0.6 }, { verdict: "refused", effect: null }],
    [
      "without a coin only a change is told",
      { seed: 1, benefit: 2, choices: { shape: "phases" } },
      { verdict: "cannot-tell", reasons: ["NOT_RANDOMISED"] },
    ],
    [
      "a drawn day fits with helping at most, however clear it is",
      { seed: 5, benefit: 6, base: 8, sd: 0.7, phi: 0.2, choices: { shape: "start-point" } },
      { verdict: "probable", reasons: [] },
    ],
    [
      "who left half of his sessions out compares something else",
      { seed: 1, benefit: 2, does: (n) => n % 2 === 0 },
      { verdict: "refused", reasons: ["NOT_FOLLOWED"] },
    ],
  ])("%s", (_name, asked, answer) => expect(evaluate(lived(asked).trial)).toMatchObject(answer));
});

describe("what else happened", () => {
  const inPair3 = addDays(day("2026-01-24"), 60);
  const treated: Parameters<typeof lived>[1] = (journal) =>
    void journal.write("treatment", `${inPair3} 09:00`, { what: "antibiotic", change: "started", on: inPair3 });

  test("a new treatment leaves no answer, until its pair is left out", () => {
    const { projection, record, trial } = lived({ seed: 1, benefit: 2 }, treated);
    expect(evaluate(trial).reasons).toEqual(["COINTERVENTION"]);
    expect(disturbedPairs(projection, record, day("2027-01-01"))).toEqual([{ pair: 3, on: [inPair3] }]);
    const without = lived({ seed: 1, benefit: 2 }, (journal, id) => {
      treated(journal, id);
      journal.write("trial", "2026-08-01 09:00", { what: "left-out", of: id, pairs: [3] });
    });
    expect(evaluate(without.trial)).toMatchObject({ verdict: "strong", completePairs: 5 });
    expect(changesSince(without.record)).toEqual({ isWhole: true, changes: ["design.droppedPairs"] });
    expect(pairMeansOf(without.trial).map(({ leftOut }) => leftOut)).toEqual([false, false, true, false, false, false]);
  });

  test("what is not a treatment or an infection is no reason to leave a pair out", () => {
    const { projection, record } = lived({ seed: 1 }, (journal) => {
      journal.write("factor", `${inPair3} 09:00`, { what: "stress" });
      journal.write("flare", `${inPair3} 09:00`, { startedOn: inPair3 });
    });
    expect(disturbedPairs(projection, record, day("2027-01-01"))).toEqual([]);
  });

  test("a sign that a clinician must look at stops it, and numbers have no say", () => {
    const on = addDays(day("2026-01-24"), 100);
    const { record, trial, projection } = lived({ seed: 1, benefit: 2 }, (journal) =>
      journal.screening(`${on} 18:00`, { "rf-haematuria": 4 }),
    );
    expect(record.stopped).toEqual({ on, why: "sign" });
    expect(isEnded(record, on)).toBe(true);
    expect(evaluate(trial).reasons).toContain("RED_FLAG");
    expect(Math.max(...trial.days.map((each) => each.day))).toBeLessThanOrEqual(100);
    expect(disturbedPairs(projection, record, on)).toEqual([]);
  });

  test("stopping is an end like any other: what comes after it does not count", () => {
    const { trial } = lived({ seed: 1, benefit: 2 }, (journal, id) =>
      journal.write("trial", "2026-06-15 09:00", { what: "stopped", of: id }),
    );
    expect(Math.max(...trial.days.map((each) => each.day))).toBeLessThanOrEqual(142);
    expect(evaluate(trial).completePairs).toBe(5);
  });

  test("looks are told to the rule", () => {
    const { trial } = lived({ seed: 1 }, (journal, id) => journal.write("trial", "2026-04-24 09:00", { what: "looked", of: id }));
    expect(trial.looks).toEqual([90]);
  });
});

describe("what was planned and done", () => {
  test("a session a week in practice blocks, none in the others", () => {
    const { projection, record } = lived({ seed: 1 });
    const kinds = trialBlocks(record.plan).map(({ kind }) => kind);
    expect(adherenceOf(projection, record, day("2027-01-01"))).toEqual(
      kinds.map((kind, i) => ({ period: i + 1, planned: kind === "practice" ? 2 : 0, done: kind === "practice" ? 2 : 0 })),
    );
  });

  test("in the middle only what has begun is counted", () => {
    const { projection, record } = lived({ seed: 1, until: day("2026-02-20") });
    const until = addDays(record.startsOn, 20);
    expect(adherenceOf(projection, record, until).map(({ period }) => period)).toEqual([1, 2]);
    expect(adherenceOf(projection, record, until).reduce((sum, { planned }) => sum + planned, 0)).toBeLessThanOrEqual(2);
  });

  test("what was expected before a coin is not said where there was none", () => {
    expect(lived({ seed: 1 }).trial.expectation).toEqual({ practice: 6, comparison: 3 });
    expect(lived({ seed: 1, choices: { shape: "phases" } }).trial.expectation).toBeUndefined();
  });

  test("with a pair of words of his own, sessions have nothing to do with it, and what he never said is unknown", () => {
    const { trial } = lived({ seed: 1, benefit: 2, choices: { names: { practice: "warm bath", comparison: "no bath" } } });
    expect(trial.adherence).toHaveLength(12);
    expect(trial.adherence!.every(({ done, unknown }) => done === 0 && unknown === 14)).toBe(true);
    expect(evaluate(trial)).toMatchObject({ verdict: "strong", reasons: [] });
  });

  test("a change of the plan after the coin is listed, and one that breaks the fingerprint is said", () => {
    const { record } = lived({ seed: 1 }, (journal, id) => {
      const drawn = journal.entries.find((entry) => entry.id === id)!;
      const body = structuredClone(drawn.body) as { plan: { outcome: { mid: number } } };
      body.plan.outcome.mid = 1;
      journal.write("correction", "2026-05-01 09:00", { of: id, body });
    });
    expect(changesSince(record)).toEqual({ isWhole: true, changes: ["outcome"] });
    expect(changesSince({ ...record, frozen: record.plan })).toEqual({ isWhole: false, changes: [] });
  });

  test("a day with two ratings is their mean, and late only when both were", () => {
    const on = addDays(day("2026-01-24"), 3);
    const { trial } = lived({ seed: 1, missing: 0 }, (journal) => journal.write("rating", `${on} 22:00`, { pain: 0, daysLate: 4 }));
    const felt = inventedTrial({ seed: 1, missing: 0, order: trial.design.order }).days[3]!;
    expect(trial.days[3]).toEqual({ day: 3, y: felt.y! / 2 });
  });
});

test("the symptom form is a second outcome of its own, weeks and points, and our wording is not mixed with the official one", () => {
  const items = { "1a": 1, "1b": 0, "1c": 0, "1d": 1, "2a": 0, "2b": 1, "3": 3, "4": 5, "5": 2, "6": 3, "7": 1, "8": 2, "9": 4 };
  const { projection, record } = lived({ seed: 1 }, (journal) => {
    for (let block = 1; block <= 12; block++)
      journal.write("answers", `${addDays(day("2026-01-24"), 14 * block - 1)} 21:00`, {
        instrument: "nih-cpsi",
        wording: "official",
        items: { ...items, "4": block % 10 },
      });
    journal.write("answers", "2026-03-01 21:00", { instrument: "nih-cpsi", wording: "practice", items });
  });
  const form = formTrialOf(projection, record, day("2027-01-01"))!;
  expect(form.wording).toBe("official");
  expect(form.trial.days).toHaveLength(12);
  expect(form.trial.outcome).toEqual({ range: [0, 43], better: "lower", mid: 6, recallDays: 7 });
  expect(evaluate(form.trial).completePairs).toBe(6);
  expect(formTrialOf(lived({ seed: 1 }).projection, record, day("2027-01-01"))).toBeNull();
});

describe("the coin and the first day", () => {
  test("each day of the window is as likely as any other", () => {
    const counts = new Map<number, number>();
    for (let seed = 1; seed <= 4000; seed++) {
      const { begins, seed: byte } = drawStart(testRandom(seed));
      expect(startOf(Number.parseInt(byte, 16))).toBe(begins);
      counts.set(begins, (counts.get(begins) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => startWindow[0] + i));
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(4 * Math.sqrt(200));
  });

  test("the fingerprint is that of the whole plan", () => {
    const { plan, fingerprint } = freezeTrial(testRandom(1), usualChoices, day("2026-03-01"));
    expect(fingerprintOf(plan)).toBe(fingerprint);
    expect(fingerprintOf({ ...plan, outcome: { ...plan.outcome, mid: 3 } })).not.toBe(fingerprint);
  });

  test.each`
    today           | last            | starts
    ${"2026-03-01"} | ${null}         | ${"2026-03-02"}
    ${"2026-03-01"} | ${"2026-02-01"} | ${"2026-03-02"}
    ${"2026-03-01"} | ${"2026-03-01"} | ${"2026-03-09"}
    ${"2026-03-01"} | ${"2026-02-25"} | ${"2026-03-05"}
  `("drawn on $today, last session $last: the first block begins on $starts", ({ today, last, starts }) =>
    expect(firstDay(today as CalendarDate, last as CalendarDate | null)).toBe(starts),
  );
});
