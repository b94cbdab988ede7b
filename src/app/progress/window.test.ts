import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWindow, lengthOf, moved, showing, wholeWindow, windowDaysMin, zoomed } from "./window.ts";

const bounds = fc
  .tuple(fc.integer({ min: 18_000, max: 21_000 }), fc.integer({ min: 0, max: 4000 }))
  .map(([from, days]) => ({ from, until: from + days }));
const press = fc.constantFrom("earlier", "later", "closer", "wider");

test("whatever is pressed, the window stays within the days there are, holds at least a fortnight, and ends no later than today", () => {
  fc.assert(
    fc.property(bounds, fc.array(press, { maxLength: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (all, presses, share) => {
      let window = firstWindow(all);
      for (const one of presses) {
        const around = Math.round(window.from + share * (lengthOf(window) - 1));
        window = one === "earlier" || one === "later" ? moved(window, one === "later" ? 1 : -1, all) : zoomed(window, one, around, all);
        expect(lengthOf(window)).toBeGreaterThanOrEqual(windowDaysMin);
        expect(window.until).toBeLessThanOrEqual(all.until);
        expect(window.from).toBeGreaterThanOrEqual(Math.min(all.from, all.until - windowDaysMin + 1));
      }
    }),
  );
});

test("wider often enough shows everything, and any day can be brought into sight", () => {
  fc.assert(
    fc.property(bounds, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      let window = firstWindow(all);
      for (let i = 0; i < 10; i++) window = zoomed(window, "wider", window.until, all);
      expect(window).toEqual(wholeWindow(all));
      const day = Math.round(all.from + share * (all.until - all.from));
      const seen = showing(firstWindow(all), day, all);
      expect(seen.from <= day && day <= seen.until).toBe(true);
      expect(lengthOf(seen)).toBe(lengthOf(firstWindow(all)));
    }),
  );
});
