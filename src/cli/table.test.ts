import { describe, expect, test } from "vitest";
import { loadWords } from "#words";
import { readTable } from "./table.ts";
import { trialTrouble } from "./trial-trouble.ts";

const words = await loadWords("en", "trial-file");
const paired = "day,practice,rating,pair,period\n0,1,5,1,1\n1,0,6,1,2\n";
const plain = "day,practice,rating\n0,1,5\n1,0,\n";

test("a table is read line by line, and an empty rating stays empty", () =>
  expect(readTable(plain)).toEqual({
    ok: true,
    value: [
      { line: 2, day: 0, practice: 1, rating: 5, pair: null, period: null },
      { line: 3, day: 1, practice: 0, rating: null, pair: null, period: null },
    ],
  }));

test.each([
  ["semicolons", paired.replaceAll(",", ";")],
  ["tabs", paired.replaceAll(",", "\t")],
  ["quotation marks", paired.replaceAll(/\w+/g, '"$&"')],
  ["spaces around", paired.replaceAll(",", " , ")],
  ["line ends of Windows", paired.replaceAll("\n", "\r\n")],
])("with %s it is the same table", (_name, text) => expect(readTable(text)).toEqual(readTable(paired)));

test("a line is counted as an editor counts it, empty ones too", () => {
  const read = readTable("\n\nday,practice,rating\n\n0,1,5\n  \n1,0,6\n");
  expect(read.ok && read.value.map(({ line }) => line)).toEqual([5, 7]);
});

describe("what the first line promises, every line holds", () => {
  test("cut anywhere in its last line, a paired table is never read as one without pairs", () => {
    const whole = paired.trimEnd();
    // The last sign alone may go: "12" is a number as "1" is, and the pairs are compared later.
    for (let end = whole.lastIndexOf("\n") + 2; end < whole.length; end++) {
      const read = readTable(whole.slice(0, end));
      expect(read.ok ? read.value : read.error).toMatchObject({ type: "BadInput", path: expect.stringMatching(/^line 3/) });
    }
  });

  test.each<[string, string, string, string]>([
    ["day and practice alone", `${paired}168,1\n`, "line 4", "cells"],
    ["day and practice alone, without pairs", `${plain}168,1\n`, "line 4", "cells"],
    ["one value too many", `${plain}2,1,5,1\n`, "line 4", "cells"],
    ["an empty pair", `${paired}2,1,5,,2\n`, "line 4, pair", "missing"],
    ["half a pair", `${paired}2,1,5,1.5,2\n`, "line 4, pair", "not-whole"],
    ["half a day", `${paired}2.5,1,5,1,2\n`, "line 4, day", "not-whole"],
    ["a practice of 2", `${paired}2,2,5,1,2\n`, "line 4, practice", "not-allowed"],
    ["a column twice", "day,practice,rating,day\n0,1,5,0\n", "line 1", "unknown-name"],
    ["pair without period", "day,practice,rating,pair\n0,1,5,1\n", "period", "not-a-table"],
  ])("%s is refused with its line", (_name, text, path, what) =>
    expect(readTable(text)).toMatchObject({ ok: false, error: { type: "BadInput", path, what } }),
  );
});

test.each<[string, Partial<Parameters<typeof trialTrouble>[1]>, string]>([
  ["names", { what: "not-allowed", known: ["lower", "higher"] }, "use one of: lower, higher"],
  ["both ends", { least: 0, most: 10 }, "give a number from 0 to 10"],
  ["an end below", { least: 1e-9 }, "give 1e-9 or more"],
  ["an end above", { most: 10 }, "give 10 or less"],
  ["what must be passed", { above: 0 }, "give a number above 0"],
  ["nothing in a few words", {}, "give a value that can be; ratings lie within the outcome’s range"],
])("what may stand there is said: %s", (_name, bad, how) =>
  expect(trialTrouble(words, { type: "BadInput", path: "x", what: "out-of-range", ...bad }, "-").how).toBe(how),
);
