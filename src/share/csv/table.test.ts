import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { everything, demoUntil, inventedYear, yearBefore } from "../testing/index.ts";
import { whatLeaves } from "../leaving/what-leaves.ts";
import { csvText, guarded, unguarded } from "./csv-text.ts";
import { measures } from "./measures.ts";
import { columns, writeDictionary, writeTable } from "./table.ts";

const leaving = whatLeaves(inventedYear(7), everything(yearBefore(demoUntil), "2026-11-01"), demoUntil);
const parsed = Papa.parse<Record<string, string>>(writeTable(leaving), { header: true, skipEmptyLines: true });

test("another program reads every row, with all its columns", () => {
  expect(parsed.errors).toEqual([]);
  expect(parsed.meta.fields).toEqual([...columns]);
  expect(parsed.data.length).toBeGreaterThan(1000);
});

test("every value is a number with a unit, every row has a day, and each measure is in the dictionary", () => {
  const known = Papa.parse<{ measure: string }>(writeDictionary(), { header: true, skipEmptyLines: true }).data.map(
    ({ measure }) => measure,
  );
  expect(known).toEqual(Object.keys(measures));
  for (const row of parsed.data) {
    expect(row["value"], JSON.stringify(row)).toMatch(/^$|^-?\d+(\.\d+)?$/);
    if (row["value"] !== "") expect(row["unit"]).not.toBe("");
    expect(row["day"]).toBe(row["at"]!.slice(0, 10));
    expect(known).toContain(row["measure"]!.split(".")[0]);
  }
});

test("the sum of all pain ratings is the sum of what was written", () => {
  const written = leaving.ratings.reduce((sum, { pain = 0 }) => sum + pain, 0);
  const read = parsed.data
    .filter((row) => row["kind"] === "rating" && row["measure"] === "pain")
    .reduce((sum, row) => sum + Number(row["value"]), 0);
  expect(read).toBe(written);
});

test.each`
  text             | cell
  ${"=1+1"}        | ${"'=1+1"}
  ${"+49 30 1234"} | ${"'+49 30 1234"}
  ${"-5"}          | ${"'-5"}
  ${"@SUM(A1)"}    | ${"'@SUM(A1)"}
  ${"\tx"}         | ${"'\tx"}
  ${"'=1"}         | ${"''=1"}
  ${"it's"}        | ${"it's"}
  ${"5 = 5"}       | ${"5 = 5"}
`("$text becomes $cell, and comes back", ({ text, cell }) => {
  expect(guarded(text as string)).toBe(cell);
  expect(unguarded(cell as string)).toBe(text);
});

test("any text comes back through another program's reader as it was, and none begins as a formula does", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({
          unit: fc.constantFrom("=", "+", "-", "@", "'", '"', "\t", "\r", "\n", ",", ";", " ", "a", "1", "é", "\u2028", "\u{1f331}"),
        }),
        { minLength: 2, maxLength: 4 },
      ),
      (cells) => {
        const { data } = Papa.parse<string[]>(csvText([["head"], cells.map(guarded)]), { newline: "\r\n", delimiter: "," });
        const read = data[1]!;
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(read.map(unguarded)).toEqual(cells);
      },
    ),
  );
});
