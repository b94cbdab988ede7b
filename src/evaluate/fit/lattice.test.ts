import { describe, expect, test } from "vitest";
import { latticeOf, models, type Lattice, type Model } from "./lattice.ts";
import { priorFor } from "./prior.ts";
import type { Errors } from "./whiten.ts";

const prior = priorFor(10, 3);
const points = ({ size, at }: Lattice) =>
  Array.from({ length: size[0] }, (_, i) => Array.from({ length: size[1] }, (__, j) => at(i, j))).flat();
const phiOf = (errors: Errors) => (errors.kind === "remembered" ? errors.phi : Number.NaN);
const nuOf = (errors: Errors) => (errors.kind === "remembered" ? errors.nu : Number.NaN);
const qOf = (errors: Errors) => (errors.kind === "wandering" ? errors.q : Number.NaN);

describe("the points at which the errors' numbers are tried", () => {
  test.each<[Model, number, number, readonly [number, number], readonly [number, number]]>([
    // model, days, fineness, points along each axis, tried first every
    ["ar1", 9, 1, [21, 1], [4, 1]],
    ["ar1", 100, 1, [69, 1], [4, 1]],
    ["ar1", 100, 2, [138, 1], [4, 1]],
    ["ar1noise", 9, 1, [21, 32], [4, 3]],
    ["ar1noise", 100, 1, [48, 32], [4, 3]],
    ["ar1noise", 100, 2, [96, 63], [4, 3]],
    ["locallevel", 9, 1, [50, 1], [4, 1]],
    ["locallevel", 9, 2, [99, 1], [4, 1]],
  ])("%s of %d days, %d times as fine", (model, days, fineness, size, coarse) => {
    expect(latticeOf(model, prior, days, fineness)).toMatchObject({ size, coarse });
  });

  test.each<[Model, number]>([
    ["ar1", 1e-4],
    ["ar1noise", 1e-3],
    ["locallevel", 1e-4],
  ])("of %s hold the whole of the prior: their shares sum to 1", (model, near) => {
    const sum = points(latticeOf(model, prior, 100)).reduce((total, { logPrior }) => total + Math.exp(logPrior), 0);
    expect(Math.abs(sum - 1)).toBeLessThan(near);
  });

  test.each<[string, Model, (errors: Errors) => number, number]>([
    // 2 * 4 / (4 + 2) - 1; 2 / (2 + 2); 0.25 sqrt(2 / pi)
    ["phi", "ar1", phiOf, 1 / 3],
    ["phi beside noise", "ar1noise", phiOf, 1 / 3],
    ["nu", "ar1noise", nuOf, 1 / 2],
    ["q", "locallevel", qOf, 0.25 * Math.sqrt(2 / Math.PI)],
  ])("have the prior's mean of %s", (_what, model, valueOf, mean) => {
    const sum = points(latticeOf(model, prior, 100)).reduce(
      (total, { errors, logPrior }) => total + Math.exp(logPrior) * valueOf(errors),
      0,
    );
    expect(sum).toBeCloseTo(mean, 3);
  });

  test("without noise of single days there is none at any point", () => {
    expect(new Set(points(latticeOf("ar1", prior, 100)).map(({ errors }) => nuOf(errors)))).toEqual(new Set([0]));
  });

  test.each(models)("of %s rise along each axis", (model) => {
    const { size, at } = latticeOf(model, prior, 30);
    const value = (i: number, j: number) => (model === "locallevel" ? qOf(at(i, j).errors) : phiOf(at(i, j).errors));
    for (let i = 1; i < size[0]; i++) expect(value(i, 0)).toBeGreaterThan(value(i - 1, 0));
    for (let j = 1; j < size[1]; j++) expect(nuOf(at(0, j).errors)).toBeGreaterThan(nuOf(at(0, j - 1).errors));
  });
});

test("the prior is wide, and says the same of both sides of no effect", () => {
  expect(priorFor(10, 3)).toMatchObject({ b0: [5, 0, 0], sd: [5, 2.5, 2.5], sigmaScale: 2.5 });
  expect(priorFor(40, 2, 3)).toMatchObject({ b0: [23, 0], sd: [20, 10], sigmaScale: 10 });
});
