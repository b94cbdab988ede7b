import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Instant } from "#base";
import { formsOf, impressionsOf, project } from "#record";
import { TestJournal } from "#record/testing";
import { demoUntil, everything, inventedYear, yearBefore } from "../testing/index.ts";
import { whatLeaves } from "../leaving/what-leaves.ts";
import { isTable, readTable, type TableRow } from "./read-table.ts";
import { columns, writeTable } from "./table.ts";

const choices = everything(yearBefore(demoUntil), "2026-11-01");
const rowsOf = (text: string) => Papa.parse<TableRow>(text, { header: true, skipEmptyLines: true, delimiter: ",", newline: "\r\n" });
const table = (entries: Parameters<typeof whatLeaves>[0]) => writeTable(whatLeaves(entries, choices, demoUntil));

test("out and in again keeps every score, every rating, every impression and every visit; out again is the same rows", () => {
  const entries = inventedYear(7);
  const first = table(entries);
  const parsed = rowsOf(first);
  expect(isTable(parsed.meta.fields ?? [])).toBe(true);
  const back = readTable(parsed.data);
  expect(back.refused).toBe(0);
  expect(back.aside).toMatchObject({ session: expect.any(Number) });
  const [before, after] = [project(entries, demoUntil), project(back.entries, demoUntil)];
  const scores = (of: typeof before) => formsOf(of.shown, "nih-cpsi", "official").map(({ id, at, scored }) => [id, at, scored.scores]);
  expect(scores(after)).toEqual(scores(before));
  expect(new Map(after.painByDay)).toEqual(new Map(before.painByDay));
  expect(impressionsOf(after.shown)).toEqual(impressionsOf(before.shown));
  const kinds = new Set(back.entries.map(({ kind }) => kind));
  const kept = (text: string) => text.split("\r\n").filter((line) => kinds.has(line.split(",")[4] ?? ""));
  expect(kept(table(back.entries))).toEqual(kept(first));
});

test("notes come back as they were written, whatever they begin with", () => {
  const at = "2026-10-01T09:00:00Z" as Instant;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("=", "'", "+", "a", '"', ",", "ü", " x", "\n"), minLength: 1, maxLength: 6 }), (text) => {
      const journal = new TestJournal();
      journal.write("note", at, { text });
      expect(readTable(rowsOf(table(journal.entries)).data).entries).toMatchObject([{ kind: "note", body: { text } }]);
    }),
  );
});

test.each`
  what                  | change
  ${"a rating of 11"}   | ${{ value: "11" }}
  ${"a decimal comma"}  | ${{ value: "4,5" }}
  ${"a value in words"} | ${{ value: "four" }}
  ${"an empty value"}   | ${{ value: "" }}
  ${"30 February"}      | ${{ at: "2026-02-30T09:00:00Z" }}
  ${"no zone"}          | ${{ zone: "" }}
  ${"an id of others"}  | ${{ entry_id: "7" }}
`("$what is refused and not bent to fit", ({ change }) => {
  const journal = new TestJournal();
  journal.write("rating", "2026-10-01T09:00:00Z", { pain: 4 });
  const rows = rowsOf(table(journal.entries)).data.map((row) => ({ ...row, ...(change as object) }));
  expect(readTable(rows)).toEqual({ entries: [], aside: {}, refused: 1 });
});

test("any rows at all: reading them never fails", () => {
  const cell = fc.oneof(
    fc.constantFrom("rating", "answers", "void", "item.1", "__proto__", "constructor", "5"),
    fc.string({ maxLength: 6 }),
  );
  const anyRow = fc.record(Object.fromEntries(columns.map((column) => [column, cell]))) as fc.Arbitrary<TableRow>;
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
      expect(readTable(rows).entries).toEqual([]);
    }),
  );
});
