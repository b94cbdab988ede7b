import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { inventedTrial } from "../testing/invented.ts";
import type { Row } from "./row.ts";
import { timetableOf } from "./timetable.ts";
import { isPaired, trialFromRows } from "./trial-from-rows.ts";

const trial = inventedTrial({ seed: 1, benefit: 2.6 });
const { design, days } = trial;
const rows: readonly Row[] = timetableOf(trial).map(({ day, x, pair, period, y }, i) => ({
  line: i + 2,
  day: day + 3,
  practice: x,
  rating: y,
  pair,
  period,
}));
const without = (...periods: readonly number[]) => rows.filter(({ period }) => !periods.includes(period!));
const relabelled = (label: (row: Row) => Partial<Row>) => rows.map((row) => ({ ...row, ...label(row) }));
const refused = (path: string, what: string) => ({ ok: false, error: { type: "BadInput", path, what } });

describe("a table with pairs", () => {
  test("is the same trial, wherever its days begin", () =>
    expect(trialFromRows(rows)).toMatchObject({
      ok: true,
      value: { design: { kind: "pairs", periodDays: 14, order: design.order, orderDrawnByApp: true }, days },
    }));

  test.each<[string, readonly Row[]]>([
    ["counts periods in each pair", relabelled(({ period }) => ({ period: 2 - (period! % 2) }))],
    ["counts everything from 0", relabelled(({ pair, period }) => ({ pair: pair! - 1, period: period! - 1 }))],
    ["has its lines in another order", rows.toReversed()],
  ])("is the same trial when it %s", (_name, table) => expect(trialFromRows(table)).toEqual(trialFromRows(rows)));

  test("with lines left out still finds its periods", () => {
    const read = trialFromRows(rows.filter(({ day, rating }) => rating !== null && day !== 3 + 14 && day !== 3 + 28));
    expect(read).toMatchObject({ ok: true, value: { design: { periodDays: 14, order: design.order } } });
  });

  test.each<[string, readonly number[], number]>([
    ["nothing", [], 6],
    ["the first period", [1], 5],
    ["the last period", [12], 5],
    ["the first and the last", [1, 12], 4],
    ["one in the middle", [6], 5],
    ["one of every pair", [1, 4, 5, 8, 9, 12], 0],
    ["the first pair", [1, 2], 5],
  ])("of which %s is gone keeps the pairs that it names", (_name, gone, complete) => {
    const read = trialFromRows(without(...gone));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(evaluate(read.value).completePairs).toBe(complete);
    const first = gone.includes(1) && gone.includes(2) ? 1 : 0;
    expect(read.value.design).toMatchObject({ periodDays: 14, order: design.order.slice(first) });
  });

  test("gives each rating to the period that its line names, whatever lines are gone", () => {
    const some = fc.subarray([...rows], { minLength: 30 });
    fc.assert(
      fc.property(some, (table) => {
        const read = trialFromRows(table);
        // Whether a whole pair is gone, or too many lines to know the length, is said, and not guessed.
        if (!read.ok) return;
        const first = table[0]!.pair! - 1;
        const planned = new Map(timetableOf(read.value).map((day) => [`${day.pair} ${day.x} ${day.y}`, day]));
        for (const { pair, practice, rating } of table) expect(planned.has(`${pair! - first} ${practice} ${rating}`)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test.each<[string, readonly Row[], string, string]>([
    ["no lines", [], "", "not-a-table"],
    [
      "both kinds in one period",
      relabelled(({ line, practice }) => (line === 7 ? flipped(practice) : {})),
      "line 7, practice",
      "period-mixed",
    ],
    [
      "one kind in both periods of a pair",
      relabelled(({ period }) => (period === 4 ? { practice: rows[14 * 2]!.practice } : {})),
      "line 44, practice",
      "pair-contradicts",
    ],
    ["pair 1 on every line", relabelled(() => ({ pair: 1 })), "line 30, pair and period", "pair-contradicts"],
    [
      "pairs made of 2 with 3, 4 with 5",
      relabelled(({ period }) => ({ pair: 1 + Math.floor(period! / 2) })),
      "line 16, pair and period",
      "pair-contradicts",
    ],
    [
      "a pair that comes back",
      relabelled(({ line, pair }) => (line === 100 ? { pair: 1, period: 1 } : { pair })),
      "line 100, pair and period",
      "pair-contradicts",
    ],
    ["no third pair", without(5, 6), "line 86, pair", "pair-absent"],
    ["a day twice, the later line first", [{ ...rows[4]!, line: 170 }, ...rows], "line 170, day", "day-twice"],
    ["a rating of -1 far down", relabelled(({ line }) => (line === 25 ? { rating: -1 } : {})), "line 25, rating", "out-of-range"],
    ["a day twice", [...rows, { ...rows[4]!, line: 170 }], "line 170, day", "day-twice"],
    ["a rating of 11", relabelled(({ line }) => (line === 5 ? { rating: 11 } : {})), "line 5, rating", "out-of-range"],
    [
      "periods of one day",
      relabelled(({ line }) => ({ pair: Math.ceil((line - 1) / 2), period: line - 1, practice: line % 2 === 0 ? 1 : 0 })),
      "period",
      "washout",
    ],
    [
      "periods of different lengths",
      rows.filter(({ day }) => day < 20 || day > 27).map((row) => (row.day > 27 ? { ...row, day: row.day - 5 } : row)),
      "line 30, period",
      "lengths",
    ],
  ])("%s is refused, with its place", (_name, table, path, what) => expect(trialFromRows(table)).toMatchObject(refused(path, what)));
});

describe("a table without pairs", () => {
  const own = (last: number) =>
    Array.from({ length: last + 1 }, (_, day): Row => ({
      line: day + 2,
      day,
      practice: day < 77 ? 0 : 1,
      rating: day % 7,
      pair: null,
      period: null,
    }));
  test("is read as the person's own phases", () =>
    expect(trialFromRows(own(167))).toMatchObject({ ok: true, value: { design: { kind: "phases", order: ["CP"], phaseDays: [77, 91] } } }));
  test("has a period as long as its longest phase", () =>
    expect(trialFromRows(own(167))).toMatchObject({ value: { design: { periodDays: 91 } } }));
  test("may begin on any day", () =>
    expect(trialFromRows(own(167).map((row) => ({ ...row, day: row.day + 3600 })))).toEqual(trialFromRows(own(167))));
  test("with half a day is refused, with its place", () =>
    expect(trialFromRows(own(167).map((row) => (row.day === 9 ? { ...row, day: 9.5 } : row)))).toMatchObject(
      refused("line 11, day", "not-whole"),
    ));
  test.each<[string, Partial<Row>]>([
    ["pair", { pair: null }],
    ["period", { period: null }],
  ])("is also one in which a single line has no %s", (_name, gone) =>
    expect([isPaired(rows), isPaired(rows.with(20, { ...rows[20]!, ...gone }))]).toEqual([true, false]),
  );
  test("of practice alone has nothing to compare with", () =>
    expect(trialFromRows(own(167).slice(80))).toMatchObject(refused("practice", "order")));
  test.each([
    [3659, true],
    [3660, false],
  ])("may last until day %i: %s", (last, ok) => expect(trialFromRows(own(last)).ok).toBe(ok));
  test("of a million days is refused at once, though the practice changes every day", () => {
    const table = Array.from({ length: 1_000_000 }, (_, day): Row => ({
      line: day + 2,
      day,
      practice: day % 2 === 0 ? 0 : 1,
      rating: 5,
      pair: null,
      period: null,
    }));
    const begun = performance.now();
    expect(trialFromRows(table)).toMatchObject(refused("line 3662, day", "too-long"));
    // Reading it took eight minutes when every line looked through all periods.
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

function flipped(practice: 0 | 1): Pick<Row, "practice"> {
  return { practice: practice === 1 ? 0 : 1 };
}
