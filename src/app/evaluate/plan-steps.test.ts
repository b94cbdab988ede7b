import fc from "fast-check";
import { expect, test } from "vitest";
import { blank, draftIn, type PlanDraft } from "./half-planned.ts";
import { goesOnAt, isPlanned, planSteps } from "./plan-steps.ts";

const own = { isOwn: true, practice: "warm bath", comparison: "short walk" } as const;

test.each<[string, Partial<PlanDraft>, number]>([
  ["nothing yet", {}, 1],
  ["two pages passed", { reached: 3 }, 3],
  ["all passed", { reached: 5 }, 5],
  ["words of his own, both named", { ...own, reached: 4 }, 4],
  ["words of his own, one missing, and he came far before", { ...own, comparison: " ", reached: 5 }, 1],
  ["the same twice", { ...own, comparison: "Warm bath", reached: 3 }, 1],
  ["a page that a newer version has", { reached: 9 }, 5],
])("%s", (_name, part, page) => expect(goesOnAt({ ...blank, ...part })).toBe(page));

test("only where every page before was looked at and is whole is there something to fix", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.constantFrom("", "a", "b"), (reached, isOwn, comparison) => {
      const draft = { ...blank, reached, isOwn, practice: "a", comparison };
      expect(isPlanned(draft)).toBe(reached === planSteps.length && (!isOwn || comparison === "b"));
    }),
  ));

test("a plan of an earlier version begins at its first page, and what is none is none", () => {
  const { reached: _, ...before } = { ...blank, pairs: 8 };
  expect(draftIn(before)).toEqual({ ...blank, pairs: 8 });
  for (const found of [undefined, null, "x", { ...blank, mid: 9 }]) expect(draftIn(found)).toBeNull();
});
