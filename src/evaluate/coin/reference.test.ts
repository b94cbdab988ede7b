import { describe, expect, test } from "vitest";
import counts from "../reference/design-counts.json" with { type: "json" };
import evidence from "../reference/eprocess.json" with { type: "json" };
import { balancedOrders, pairedOrders } from "./assignments.ts";
import { eProcess } from "./e-process.ts";

test.each(counts.cases)(
  "$periods periods admit as many orders as were counted elsewhere",
  ({ periods, pairs, complete, maxRun2, maxRun3 }) => {
    expect(
      [pairedOrders(periods / 2), balancedOrders(periods), balancedOrders(periods, 2), balancedOrders(periods, 3)].map((all) => all.length),
    ).toEqual([pairs, complete, maxRun2, maxRun3]);
  },
);

test("each order is drawn once", () => {
  for (const all of [pairedOrders(4), balancedOrders(8), balancedOrders(8, 2)])
    expect(new Set(all.map((order) => order.join(""))).size).toBe(all.length);
});

describe("evidence one may look at", () => {
  test.each(evidence.cases)("$id", ({ input, expected }) => {
    const got = eProcess(input.benefit, input.lambda);
    for (const [i, want] of expected.e.entries()) expect(Math.abs(got[i]! / want - 1)).toBeLessThan(1e-10);
  });

  test("is a fair game: over all signs of the same sizes it is 1 on average", () => {
    const sizes = [0.3, 1.2, 2, 0.7, 0.1];
    const ends = Array.from({ length: 2 ** sizes.length }, (_, set) =>
      eProcess(sizes.map((size, i) => ((set >> i) & 1 ? size : -size))).at(-1)!,
    );
    expect(ends.reduce((sum, e) => sum + e, 0) / ends.length).toBeCloseTo(1, 12);
    expect(ends.filter((e) => e >= 20).length / ends.length).toBeLessThanOrEqual(1 / 20);
  });
});
