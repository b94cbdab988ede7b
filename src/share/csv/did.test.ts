import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Instant } from "#base";
import { livedTrial } from "#evaluate/testing";
import { writeExport, readExport, type Entry } from "#record";
import { everything } from "../testing/index.ts";
import { whatLeaves } from "../leaving/what-leaves.ts";
import { readTable, type TableRow } from "./read-table.ts";
import { writeTable } from "./table.ts";

const at = "2026-08-01T09:00:00Z" as Instant;
const journal = livedTrial({
  seed: 1,
  choices: { names: { practice: "cycling", comparison: "no cycling" } },
  did: (_on, side, nth) => (nth % 4 === 0 ? null : nth % 4 === 1 ? "part" : side),
});
journal.write("rating", "2026-02-03 21:00", {
  pain: 4,
  daysLate: 2,
  did: { of: journal.entries.find(({ kind }) => kind === "trial")!.id, what: "neither" },
});
const said = (entries: readonly { readonly kind: string }[]) =>
  (entries as readonly Entry[]).flatMap((entry) => (entry.kind === "rating" && entry.body.did ? [{ id: entry.id, body: entry.body }] : []));

test("what was done each day leaves with the table and comes back from it, and his own words stay", () => {
  const table = writeTable(whatLeaves(journal.entries, everything("2026-01-01", "2026-08-01"), at));
  expect(table).not.toContain("cycling");
  const rows = Papa.parse<TableRow>(table, { header: true, skipEmptyLines: true }).data;
  const read = readTable(rows);
  expect(read.refused).toBe(0);
  expect(read.aside["did"]).toBeUndefined();
  expect(said(journal.entries)).toHaveLength(127);
  expect(said(read.entries).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    said(journal.entries).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
});

test("an export is the same bytes again", () => {
  const text = writeExport(journal.entries, at);
  const read = readExport(text);
  expect(read.unreadable).toEqual([]);
  expect(writeExport(read.entries, at) === text).toBe(true);
});

test("a day on which only this was noted is not among the check-ins that leave", () => {
  const leaving = whatLeaves(journal.entries, everything("2026-01-01", "2026-08-01"), at);
  expect(leaving.ratings.every((one) => one.pain !== undefined)).toBe(true);
  expect(leaving.did).toHaveLength(127);
});
