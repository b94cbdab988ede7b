import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { firstDay, freezeTrial, trialDays, type TrialChoices } from "./choices.ts";

const start = "2026-03-02" as CalendarDate;
const chosen: TrialChoices = { outcome: "pain", mid: 1, shape: "pairs", pairs: 6, washoutDays: 4 };
/** Every byte that is drawn is 21: coins 10101, and the second day of the window. */
const byte = 21;
const freeze = (choices: Partial<TrialChoices>) =>
  freezeTrial({ random: { bytes: (count) => new Uint8Array(count).fill(byte) } }, { ...chosen, ...choices }, start).plan;

describe("what is frozen is what was chosen", () => {
  test.each<[TrialChoices["shape"], object]>([
    [
      "pairs",
      {
        kind: "pairs",
        periodDays: 14,
        washoutDays: 4,
        order: ["PC", "CP", "PC", "CP", "PC", "CP"],
        start,
        orderDrawnByApp: true,
      },
    ],
    [
      "start-point",
      {
        kind: "start-point",
        periodDays: 28,
        washoutDays: 0,
        order: ["CP"],
        start,
        orderDrawnByApp: true,
        // 75 days in all; the practice begins on day 29.
        phaseDays: [29, 46],
        window: [28, 47],
      },
    ],
    ["phases", { kind: "phases", periodDays: 28, washoutDays: 0, order: ["CP"], start, orderDrawnByApp: false }],
  ])("%s", (shape, design) => expect(freeze({ shape }).design).toEqual(design));

  test("the scale is 0 to 10, and the difference that would matter is his", () =>
    expect(freeze({ mid: 2 }).outcome).toEqual({ of: "pain", range: [0, 10], better: "lower", mid: 2 }));

  const names = { practice: "Stretching", comparison: "Reading" };
  const expectation = { practice: 7, comparison: 3 };
  test("his own names and what he expected are kept, and left out where there are none", () => {
    expect(freeze({ names, expectation })).toMatchObject({ names, expectation });
    const plain = freeze({});
    expect(["names" in plain, "expectation" in plain]).toEqual([false, false]);
  });
});

test.each<[string, string, string | null, string]>([
  ["nobody has practised yet", "2026-03-01", null, "2026-03-02"],
  ["a session today: a week of breathing only", "2026-03-01", "2026-03-01", "2026-03-09"],
  ["a session six days ago", "2026-03-07", "2026-03-01", "2026-03-09"],
  ["a session a week ago", "2026-03-08", "2026-03-01", "2026-03-09"],
  ["a session eight days ago", "2026-03-09", "2026-03-01", "2026-03-10"],
])("the first block begins: %s", (_name, today, last, first) =>
  expect(firstDay(today as CalendarDate, last as CalendarDate | null)).toBe(first),
);

test.each<[TrialChoices["shape"], number, number]>([
  ["pairs", 6, 168],
  ["pairs", 4, 112],
  ["start-point", 6, 75],
  ["phases", 6, 56],
])("a trial of %s, %i pairs, lasts %i days", (shape, pairs, days) => expect(trialDays({ shape, pairs })).toBe(days));
