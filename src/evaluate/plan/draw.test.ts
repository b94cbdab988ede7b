import { describe, expect, test } from "vitest";
import type { RandomDep } from "#base";
import { drawStart } from "./draw-start.ts";
import { drawOrder, orderOf } from "./draw.ts";

/** Gives these bytes one after the other, and no others. */
const bytes = (...given: number[]): RandomDep & { readonly left: number[] } => ({
  left: given,
  random: { bytes: (count: number) => Uint8Array.from(given.splice(0, count)) },
});

describe("the coins of the pairs", () => {
  // The lowest bit is the first pair; 1 means the practice comes first.
  test.each<[string, number, string]>([
    ["00", 4, "CP CP CP CP"],
    ["01", 4, "PC CP CP CP"],
    ["2a", 6, "CP PC CP PC CP PC"],
    ["ff", 8, "PC PC PC PC PC PC PC PC"],
    ["0002", 10, "CP CP CP CP CP CP CP CP CP PC"],
    ["8001", 9, "CP CP CP CP CP CP CP PC PC"],
  ])("%s is, for %i pairs, %s", (seed, pairs, order) => expect(orderOf(seed, pairs).join(" ")).toBe(order));

  test.each([
    [1, "03"],
    [8, "03"],
    [9, "0305"],
    [13, "0305"],
  ])("%i pairs take as many bytes as they need", (pairs, seed) => {
    const given = bytes(3, 5, 7);
    expect(drawOrder(given, pairs)).toEqual({ seed, order: orderOf(seed, pairs) });
    expect(given.left).toHaveLength(3 - seed.length / 2);
  });

  test("a stored seed that is too short gives no order", () => expect(() => orderOf("01", 9)).toThrow("there is a coin for every pair"));
});

describe("the day on which a drawn start begins", () => {
  // The window is day 28 to day 47; 240 is the largest whole number of windows in a byte.
  test.each<[string, readonly number[], string, number]>([
    ["the first day", [0], "00", 28],
    ["the sixth", [5], "05", 33],
    ["the last", [19], "13", 47],
    ["the first again", [20], "14", 28],
    ["the last of the last round", [239], "ef", 47],
    ["bytes beyond the last round are drawn again", [255, 240, 26], "1a", 34],
  ])("%s", (_name, given, seed, begins) => expect(drawStart(bytes(...given))).toEqual({ seed, begins }));
});
