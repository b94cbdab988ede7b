import fc from "fast-check";
import { expect, test } from "vitest";
import { thinOut } from "./chart-thin.ts";

const line = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 400 }).map((ys) => ys.map((y, x) => ({ x, y })));

test("thinned points are some of the points, in order, the first and the last among them, and not more than asked for", () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 2, max: 80 }), (points, most) => {
      const thin = thinOut(points, most);
      expect(thin.length).toBe(points.length <= 2 ? points.length : Math.min(points.length, most));
      expect(thin).toEqual(points.filter((point) => thin.includes(point)));
      expect([thin[0], thin.at(-1)]).toEqual([points[0], points.at(-1)]);
    }),
  );
});

test("a single bad day among a thousand even ones is still drawn", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 998 }), (bad) => {
      const points = Array.from({ length: 1000 }, (_, x) => ({ x, y: x === bad ? 10 : 3 }));
      expect(thinOut(points, 40)).toContainEqual({ x: bad, y: 10 });
    }),
  );
});
