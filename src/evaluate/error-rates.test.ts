import { describe, expect, test } from "vitest";
import { evaluate } from "#evaluate";
import { inventedTrial, type Invented } from "#evaluate/testing";
import { pairTest } from "./coin/pairs.ts";
import { daysThatCount } from "./trial/timetable.ts";
import { differencesOf } from "./verdict/coin-test.ts";

describe("nothing to find", () => {
  test.each<[string, Partial<Invented>]>([
    ["days alike", { phi: 0.4 }],
    ["days very alike", { phi: 0.8 }],
    ["slow flares", { phi: 0.95, noise: 0.6 }],
    ["a learning curve", { learning: -3, base: 7 }],
    ["a monthly cycle", { cycle: 1.5 }],
    ["many zeros", { base: 0.7 }],
  ])("%s: strong at most once in twenty", (_name, person) => {
    const trials = Array.from({ length: 200 }, (_, seed) => inventedTrial({ ...person, seed: seed + 1000 }));
    // Strong needs the coin, so only trials that pass it are worth the rest.
    const passed = trials.filter((trial) => {
      const differences = differencesOf(trial, daysThatCount(trial));
      return differences.length > 0 && pairTest(differences).pLe <= 0.05;
    });
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.filter((trial) => evaluate(trial).verdict === "strong").length / trials.length).toBeLessThanOrEqual(0.05);
  });
});
