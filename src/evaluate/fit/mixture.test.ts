import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, mixed, quantileOf, sdOf, shareBelow, type Mixture } from "./mixture.ts";

const one = (mean: number, sd: number): Mixture => ({ weights: [1], means: [mean], sds: [sd] });
const two: Mixture = { weights: [0.25, 0.75], means: [-2, 1], sds: [1, 2] };

test.each([
  // mean, sd, share, z of the share
  [0, 1, 0.975, 1.959963984540054],
  [3, 0.001, 0.025, -1.959963984540054],
  [-4, 0.001, 0.9, 1.2815515655446004],
  [5, 300, 0.975, 1.959963984540054],
  [-5, 300, 0.025, -1.959963984540054],
  [1000, 1e-6, 0.025, -1.959963984540054],
])("a mixture of one is that normal: %d, %d at %d", (mean, sd, p, z) => {
  const quantile = quantileOf(one(mean, sd), p);
  expect(Math.abs((quantile - mean) / sd - z)).toBeLessThan(1e-7);
});

test("of two, by hand", () => {
  expect(meanOf(two)).toBeCloseTo(0.25, 14);
  // 0.25 (1 + 2.25^2) + 0.75 (4 + 0.75^2)
  expect(sdOf(two)).toBeCloseTo(Math.sqrt(4.9375), 14);
  expect(shareBelow(two, 1)).toBeCloseTo(0.25 * 0.9986501019683699 + 0.375, 12);
  expect(shareBelow(two, 1e6)).toBe(1);
  expect(shareBelow(two, -1e6)).toBe(0);
});

test("a share is never more than all, also where weights sum to a hair above 1", () => {
  const over: Mixture = { weights: [0.1, 0.2, 0.3, 0.4000000000000002], means: [0, 0, 0, 0], sds: [1, 1, 1, 1] };
  expect(shareBelow(over, 50)).toBe(1);
});

test("the quantile of any mixture lies where its share is", () => {
  const part = fc.record({
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    mean: fc.double({ min: -10, max: 10, noNaN: true }),
    sd: fc.double({ min: 0.5, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.double({ min: 0.005, max: 0.995, noNaN: true }), (parts, p) => {
      const total = parts.reduce((sum, { weight }) => sum + weight, 0);
      const mixture = {
        weights: parts.map(({ weight }) => weight / total),
        means: parts.map(({ mean }) => mean),
        sds: parts.map(({ sd }) => sd),
      };
      expect(shareBelow(mixture, quantileOf(mixture, p))).toBeCloseTo(p, 7);
    }),
    { numRuns: 100 },
  );
});

test("mixtures are mixed by their shares", () => {
  const mixture = mixed([
    { share: 0.4, mixture: two },
    { share: 0.6, mixture: one(7, 3) },
  ]);
  expect(mixture.weights.map((weight) => weight.toFixed(12))).toEqual(["0.100000000000", "0.300000000000", "0.600000000000"]);
  expect(mixture).toMatchObject({ means: [-2, 1, 7], sds: [1, 2, 3] });
});
