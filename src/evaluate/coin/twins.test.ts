import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balancedOrders, startDays, type Assignment } from "./assignments.ts";
import { linearTest } from "./linear.ts";
import { pairDifferences, type PairDay } from "./pair-differences.ts";
import { invert } from "./inversion.ts";
import { pairTest } from "./pairs.ts";
import { valueAt } from "./select.ts";

const differences = fc.array(
  fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10),
  { minLength: 1, maxLength: 9 },
);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every order the coins could have drawn, each statistic counted, for any effect that is supposed. */
const countedByHand = (d: readonly number[], theta = 0) => {
  const left = d.map((value) => value - theta);
  const all = Array.from({ length: 2 ** d.length }, (_, set) => mean(left.map((value, k) => ((set >> k) & 1 ? -value : value))));
  const seen = mean(left);
  return {
    ge: all.filter((value) => value >= seen - 1e-9).length / all.length,
    le: all.filter((value) => value <= seen + 1e-9).length / all.length,
  };
};

describe("randomised pairs", () => {
  test("three pairs that all fell by one: the coin does this once in eight", () => {
    expect(pairTest([-1, -1, -1])).toMatchObject({ stat: -1, M: 8, pLe: 1 / 8, pGe: 1, p2: 1 / 4, lo: -Infinity, hi: Infinity });
  });

  test.each`
    pairs | smallestOneSided | hasInterval
    ${3}  | ${0.125}         | ${false}
    ${4}  | ${0.0625}        | ${false}
    ${5}  | ${0.03125}       | ${false}
    ${6}  | ${0.015625}      | ${true}
    ${8}  | ${0.00390625}    | ${true}
  `(
    "$pairs pairs can reach $smallestOneSided at best",
    ({ pairs, smallestOneSided, hasInterval }: { pairs: number; smallestOneSided: number; hasInterval: boolean }) => {
      const test_ = pairTest(Array.from({ length: pairs }, (_, k) => -1 - k / 10));
      expect([test_.pLe, Number.isFinite(test_.lo)]).toEqual([smallestOneSided, hasInterval]);
    },
  );

  test("counts what counting every order by hand counts, ties and zeros included", () => {
    fc.assert(
      fc.property(differences, (d) => {
        const [fast, slow] = [pairTest(d), countedByHand(d)];
        expect(fast.pGe).toBeCloseTo(slow.ge, 12);
        expect(fast.pLe).toBeCloseTo(slow.le, 12);
      }),
      { numRuns: 80 },
    );
  });

  test("its interval holds just those effects that the test does not rule out", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 8 }), (d) => {
        const { lo, hi } = pairTest(d);
        const p2 = (theta: number) => {
          const { ge, le } = countedByHand(d, theta);
          return 2 * Math.min(ge, le);
        };
        fc.pre(hi - lo > 1e-3);
        expect(p2(lo - 1e-5)).toBeLessThanOrEqual(0.05);
        expect(p2(hi + 1e-5)).toBeLessThanOrEqual(0.05);
        expect(p2(lo + 1e-5)).toBeGreaterThan(0.05);
        expect(p2(hi - 1e-5)).toBeGreaterThan(0.05);
      }),
      { numRuns: 60 },
    );
  });

  test("swapping names swaps sides", () => {
    fc.assert(
      fc.property(differences, (d) => {
        const [a, b] = [pairTest(d), pairTest(d.map((value) => -value))];
        expect([a.stat + b.stat, a.pGe - b.pLe, a.lo + b.hi || 0, a.hl + b.hl].map((x) => Math.abs(x) < 1e-9 || Number.isNaN(x))).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }),
    );
  });

  test("beyond twenty pairs a sample is drawn, the same for the same seed and near the whole count", () => {
    const d = Array.from({ length: 21 }, (_, k) => ((k * 7) % 11) / 10 - 0.7);
    const [first, again, other] = [pairTest(d, 0.05, 3), pairTest(d, 0.05, 3), pairTest(d, 0.05, 4)];
    expect(again).toEqual(first);
    expect(other.p2).not.toBe(first.p2);
    // Twenty of them counted in full bracket what is sampled; four standard errors of a share of 100,000.
    const whole = pairTest(d.slice(0, 20));
    expect(Math.abs(first.pLe - whole.pLe)).toBeLessThan(0.05);
    expect(first.pLe).toBeGreaterThan(1 / (first.M + 1) / 2);
    expect(Math.abs(first.pLe - other.pLe)).toBeLessThan(4 * Math.sqrt((2 * first.pLe * (1 - first.pLe)) / 100_000));
  });

  test("one false alarm in twenty at most, over every order of ratings that have nothing to find", () => {
    const ratings = [3, 5, 4, 8, 6, 2, 5];
    const alarms = Array.from({ length: 2 ** 7 }, (_, set) => pairTest(ratings.map((d, k) => ((set >> k) & 1 ? d : -d))).p2 <= 0.05);
    expect(alarms.filter(Boolean).length / alarms.length).toBeLessThanOrEqual(0.05);
  });
});

describe("any design, by least squares", () => {
  /** Least squares by the normal equations, solved by Cramer's rule. */
  const coefficient = (y: readonly number[], x: readonly number[], trend: readonly number[] | null) => {
    const columns = [y.map(() => 1), ...(trend ? [trend] : []), x];
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const matrix = columns.map((a) => columns.map((b) => dot(a, b)));
    const determinant = (m: readonly (readonly number[])[]): number =>
      m.length === 1
        ? m[0]![0]!
        : m[0]!.reduce(
            (sum, value, j) => sum + (j % 2 ? -1 : 1) * value * determinant(m.slice(1).map((row) => row.filter((_, k) => k !== j))),
            0,
          );
    const last = columns.length - 1;
    return determinant(matrix.map((row, i) => row.map((value, j) => (j === last ? dot(columns[i]!, y) : value)))) / determinant(matrix);
  };

  test("four days against sixteen: every start day counted by hand", () => {
    const day = Array.from({ length: 20 }, (_, d) => d);
    const y = [5, 6, 5, 7, 6, 5, 6, 7, 6, 5, 6, 5, 7, 6, 5, 6, 3, 2, 4, 3];
    for (const trend of [null, day.map((d) => (d - 9.5) / 19)]) {
      const all = startDays(day, 5, 16);
      const x = all.at(-1)!;
      const got = linearTest(y, x, all.slice(0, -1), trend)!;
      const statistics = all.map((z) => coefficient(y, z, trend));
      expect(got.stat).toBeCloseTo(statistics.at(-1)!, 9);
      expect(got.pLe).toBeCloseTo(statistics.filter((value) => value <= statistics.at(-1)! + 1e-9).length / all.length, 12);
      expect(got.pGe).toBeCloseTo(statistics.filter((value) => value >= statistics.at(-1)! - 1e-9).length / all.length, 12);
    }
  });

  test("missing days that leave unequal groups: still one false alarm in twenty at most", () => {
    const orders = balancedOrders(8);
    const ratings = [3, null, 5, 4, 8, null, 6, 2, 5, 7, 1, null, null, 4, 6, 5, 2, 9, 3, 4, 4, 8, 5, 6];
    const rated = ratings.map((_, i) => i).filter((i) => ratings[i] !== null);
    const y = rated.map((i) => ratings[i]!);
    const daily = orders.map((order) => rated.map((i) => order[Math.floor(i / 3)]!) as Assignment);
    const alarms = daily.filter(
      (x, used) =>
        linearTest(
          y,
          x,
          daily.filter((_, i) => i !== used),
          null,
        )!.p2 <= 0.05,
    );
    expect(alarms.length / daily.length).toBeLessThanOrEqual(0.05);
  });

  test("an order that missing days make look like the one that was drawn ties with it", () => {
    const got = linearTest(
      [1, 2, 3, 4],
      [0, 0, 1, 1],
      [
        [0, 0, 1, 1],
        [1, 1, 0, 0],
      ],
      null,
    )!;
    expect([got.M, got.pGe, got.pLe]).toEqual([3, 2 / 3, 1]);
  });

  test("days of one kind only have no answer", () => expect(linearTest([1, 2, 3], [1, 1, 1], [[0, 0, 1]], null)).toBeNull());
});

test.each`
  what                                           | rated                        | washout | least | found
  ${"both periods rated"}                        | ${[[6, 6, 6], [4, 4, 4]]}    | ${0}    | ${3}  | ${[-2]}
  ${"one rating short"}                          | ${[[6, null, 6], [4, 4, 4]]} | ${0}    | ${3}  | ${[]}
  ${"a blank day is left out, not counted as 0"} | ${[[6, null, 6], [4, 4, 4]]} | ${0}    | ${2}  | ${[-2]}
  ${"the first day of both periods dropped"}     | ${[[9, 6, 6], [0, 4, 4]]}    | ${1}    | ${2}  | ${[-2]}
`(
  "pairs: $what",
  ({
    rated,
    washout,
    least,
    found,
  }: {
    rated: readonly (readonly (number | null)[])[];
    washout: number;
    least: number;
    found: readonly number[];
  }) => {
    const days: readonly PairDay[] = rated.flatMap((period, x) =>
      period.map((y, dayInPeriod) => ({ pair: 1, dayInPeriod, x: x as 0 | 1, y })),
    );
    expect(pairDifferences(days, washout, least).map(({ difference }) => difference)).toEqual(found);
  },
);

test("selecting is what sorting gives, with values that repeat", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 }), fc.nat(), (values, n) => {
      const place = n % values.length;
      expect(valueAt(Float64Array.from(values), place)).toBe(values.toSorted((a, b) => a - b)[place]);
    }),
  );
});

test("an order that ties everywhere takes its place in the interval", () => {
  const thetas = () => Float64Array.from({ length: 59 }, (_, i) => i / 10);
  expect(invert(1, thetas(), 1, 0.05, 0).lo).toBe(0);
  expect(invert(1, thetas(), 1, 0.05, 1).lo).toBe(-Infinity);
});
