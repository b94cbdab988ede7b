import { describe, expect, test } from "vitest";
import { effectColumn, seriesOf } from "./series.ts";

describe("the columns of a series", () => {
  test("days without a rating are left out; the trend runs from -0.5 to 0.5 over the whole calendar", () => {
    expect(seriesOf([2, 3, 5, 6, 10], [0, 1, 0, 1, 1], [null, 4, 5, null, 7], [[9, 8, 7, 6, 5]])).toEqual({
      day: [3, 5, 10],
      y: [4, 5, 7],
      columns: [
        [1, 1, 1],
        [1, 0, 1],
        [-3 / 8, -1 / 8, 1 / 2],
        [8, 7, 5],
      ],
    });
    expect(effectColumn).toBe(1);
  });

  test("of one day has no trend, of none no rows", () => {
    expect(seriesOf([4], [1], [6]).columns).toEqual([[1], [1], [0]]);
    expect(seriesOf([], [], [])).toEqual({ day: [], y: [], columns: [[], [], []] });
  });

  test.each<[string, Parameters<typeof seriesOf>]>([
    ["exposure", [[0, 1], [1], [3, 4]]],
    ["ratings", [[0, 1], [1, 0], [3]]],
    [
      "a further column",
      [
        [0, 1],
        [1, 0],
        [3, 4],
        [[1, 2], [1]],
      ],
    ],
  ])("of another length is a mistake of ours, and said to be one: %s", (_what, parts) => {
    expect(() => seriesOf(...parts)).toThrow("columns fit");
  });
});
