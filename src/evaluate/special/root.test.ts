import fc from "fast-check";
import { expect, test } from "vitest";
import { rootOfRising } from "./root.ts";

type Rising = readonly [f: (x: number) => number, low: number, high: number, slope?: (x: number) => number];
interface Help {
  readonly start?: number;
  readonly near?: number;
}

/** The root, and how often the function was asked for it. */
const found = ([f, low, high, slope]: Rising, help?: Help) => {
  let asked = 0;
  const counted = (x: number) => {
    asked++;
    return f(x);
  };
  return { root: rootOfRising(counted, low, high, slope, help), asked };
};

const cube: Rising = [(x) => x ** 3 - 2, 0, 2];
const cubeSlope: Rising = [...cube.slice(0, 3), (x: number) => 3 * x * x] as never;
const line: Rising = [(x) => x - 3, 0, 10, () => 1];

test.each<[string, Rising, Help | undefined, number, number, number]>([
  // what, where, helped by, the root, how near, how often asked at most
  ["without a slope, by halving", cube, undefined, Math.cbrt(2), 1e-13, 52],
  ["with a slope, in a few steps", cubeSlope, undefined, Math.cbrt(2), 1e-15, 8],
  ["with a slope that leads nowhere", [cube[0], 0, 2, () => 0], undefined, Math.cbrt(2), 1e-13, 52],
  ["with a slope that leads the wrong way", [cube[0], 0, 2, () => -1], undefined, Math.cbrt(2), 1e-13, 52],
  ["on a line, at once", line, undefined, 3, 0, 2],
  ["in the middle, at once", [(x) => x - 5, 0, 10], undefined, 5, 0, 1],
  ["where it starts, at once", line, { start: 3 }, 3, 0, 1],
  ["from a start nearby", cubeSlope, { start: 1.2599 }, Math.cbrt(2), 1e-15, 4],
  ["from a start below its bracket", line, { start: -50 }, 3, 0, 2],
  ["from a start above its bracket", line, { start: 50 }, 3, 0, 2],
  ["as near as is asked for", cubeSlope, { near: 0.1 }, Math.cbrt(2), 0.01, 3],
  ["no sooner because of a step of halving", cube, { near: 0.1 }, Math.cbrt(2), 1e-13, 52],
  ["at the upper end", [(x) => x - 5, 0, 5], undefined, 5, 1e-13, 60],
  ["at the lower end", [(x) => x, 0, 5], undefined, 0, 1e-16, 70],
  ["far from 0", [(x) => x - 1e9, 0, 4e9 + 1], undefined, 1e9, 2e-5, 60],
  ["in a bracket of one point", [(x) => x - 5, 5, 5], undefined, 5, 0, 1],
  ["of a step", [(x) => (x < 0.3 ? -1 : 1), 0, 1], undefined, 0.3, 1e-14, 60],
])("a root is found %s", (_what, rising, help, root, near, mostAsked) => {
  const answer = found(rising, help);
  expect(Math.abs(answer.root - root)).toBeLessThanOrEqual(near);
  expect(answer.asked).toBeLessThanOrEqual(mostAsked);
});

test("ends on any function that never falls, inside its bracket, where its sign changes", () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(number, fc.constantFrom(0.2, 1, 3, 9), number, (root, power, start) => {
      const f = (x: number) => Math.sign(x - root) * Math.abs(x - root) ** power;
      const slope = (x: number) => power * Math.abs(x - root) ** (power - 1);
      const answer = rootOfRising(f, -50, 50, slope, { start });
      expect(Math.abs(f(answer))).toBeLessThan(1e-2);
      expect(Math.abs(answer - root)).toBeLessThan(power > 1 ? 1e-3 : 1e-10);
    }),
    { numRuns: 300 },
  );
});

test("a bracket the wrong way round is a mistake of ours, and said to be one", () => {
  expect(() => rootOfRising((x) => x, 1, 0)).toThrow("a bracket has its lower end first");
});
