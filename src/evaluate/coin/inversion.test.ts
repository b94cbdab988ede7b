import { describe, expect, test } from "vitest";
import { startDays } from "./assignments.ts";
import { invert } from "./inversion.ts";
import { linearTest } from "./linear.ts";

const of = (...thetas: number[]) => Float64Array.from(thetas);

describe("from turning points to p, interval and estimate, counted on fingers", () => {
  test.each<[string, Float64Array, object]>([
    ["an even number: half-way between the two in the middle", of(4, 1, 3, 2), { M: 5, hl: 2.5, pGe: 1 / 5, pLe: 1, p2: 2 / 5 }],
    ["an odd number: the one in the middle", of(9, 1, 2), { M: 4, hl: 2 }],
    ["nothing else could have been drawn: what was seen", of(), { M: 1, hl: 1, pGe: 1, pLe: 1, p2: 1, minP2: 1 }],
    ["one at zero ties, and counts on both sides", of(0, 1), { pGe: 2 / 3, pLe: 1 }],
    ["a hair's breadth from zero is a tie", of(1e-12, -1e-12), { pGe: 1, pLe: 1 }],
    ["more than that is none", of(1e-11, -1e-11), { pGe: 2 / 3, pLe: 2 / 3 }],
  ])("%s", (_what, thetas, found) => expect(invert(1, thetas, 1, 0.05)).toMatchObject(found));

  test("how much is a hair's breadth goes with the size of the ratings", () => {
    expect(invert(1, of(1e-10, -1e-10), 1000, 0.05)).toMatchObject({ pGe: 1, pLe: 1 });
    expect(invert(1, of(0, 0), 0, 0.05)).toMatchObject({ pGe: 1, pLe: 1 });
  });

  test("one in forty at either end is ruled out, and with one order fewer nothing is", () => {
    const upTo = (last: number) => Float64Array.from({ length: last }, (_, i) => i + 1);
    expect(invert(0, upTo(39), 1, 0.05)).toMatchObject({ M: 40, lo: 1, hi: 39 });
    expect(invert(0, upTo(38), 1, 0.05)).toMatchObject({ M: 39, lo: -Infinity, hi: Infinity });
    expect(invert(0, upTo(79), 1, 0.05)).toMatchObject({ M: 80, lo: 2, hi: 78 });
  });
});

test("of forty-one start days: the interval holds just those effects that the test does not rule out, with a trend and without", () => {
  const day = Array.from({ length: 60 }, (_, d) => d).filter((d) => d % 7 !== 3);
  const y = day.map((d) => 5 + Math.sin(d * 1.7) + 0.4 * Math.cos(d * 0.6) - (d >= 30 ? 2 : 0));
  const all = startDays(day, 10, 50);
  const x = all[20]!;
  const others = all.filter((_, i) => i !== 20);
  for (const trend of [null, day.map((d) => (d - 29.5) / 59)]) {
    const p2 = (theta: number) =>
      linearTest(
        y.map((value, i) => value - theta * x[i]!),
        x,
        others,
        trend,
      )!.p2;
    const { M, lo, hi, hl } = linearTest(y, x, others, trend)!;
    expect(M).toBe(41);
    expect([Number.isFinite(lo), hi - lo > 1e-3]).toEqual([true, true]);
    expect([p2(lo - 1e-5) <= 0.05, p2(lo + 1e-5) <= 0.05, p2(hi - 1e-5) <= 0.05, p2(hi + 1e-5) <= 0.05]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    // At the estimate as many orders lie above as below.
    const shifted = linearTest(
      y.map((value, i) => value - hl * x[i]!),
      x,
      others,
      trend,
    )!;
    expect(Math.abs(shifted.pGe - shifted.pLe)).toBeLessThanOrEqual(2 / M);
  }
});
