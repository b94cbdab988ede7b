import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { project } from "#record";
import { testId, testInstant, TestJournal } from "#record/testing";
import { filtered, monthsOf, newestFirst, noFilter, offeredIn, type HistoryFilter } from "./history-filter.ts";

const journal = new TestJournal();
journal.write("note", "2025-01-10 09:00", { text: "Die Ärztin rief an" });
journal.write("treatment", "2026-03-02 09:00", {
  what: "antibiotic",
  change: "started",
  on: "2026-03-01" as CalendarDate,
  name: "as on the box",
});
journal.write("flare", "2026-03-20 09:00", { startedOn: "2026-03-20" as CalendarDate, helped: ["warm bath"], note: "long drive" });
journal.write("follow-up", "2026-03-21 09:00", { session: testId(99), due: "24h", findings: ["fu-sore"], note: "sore after the drive" });
journal.screening("2026-03-31 09:00", { "td-coercion": 3, "rf-uti": 4 });
const all = newestFirst(project(journal.entries, testInstant("2026-04-01 09:00")).shown);
const kindsLeft = (filter: Partial<HistoryFilter>) =>
  filtered(all, { ...noFilter, ...filter }, "2026-04-01" as CalendarDate).map(({ entry }) => entry.kind);

test.each([
  ["nothing", {}, ["screening", "follow-up", "flare", "treatment", "note"]],
  ["a kind", { kind: "flare" }, ["flare"]],
  ["the last 30 days", { period: "month" }, ["screening", "follow-up", "flare"]],
  ["the last 12 months", { period: "year" }, ["screening", "follow-up", "flare", "treatment"]],
  ["a calendar year", { period: "2025" }, ["note"]],
  ["a word without its accent", { text: "arztin" }, ["note"]],
  ["a word of two entries", { text: "DRIVE" }, ["follow-up", "flare"]],
  ["two words that both stand there", { text: "drive bath" }, ["flare"]],
  ["a kind and a word", { kind: "follow-up", text: "drive" }, ["follow-up"]],
  ["the name of a medicine", { text: "box" }, ["treatment"]],
  ["a word that nobody typed", { text: "coercion" }, []],
  ["a finding's id", { text: "fu-sore" }, []],
] as const)("by %s", (_what, filter, expected) => expect(kindsLeft(filter)).toEqual(expected));

describe("what is offered", () => {
  test("kinds and years that are there", () => {
    expect(offeredIn(all)).toEqual({ kinds: ["screening", "follow-up", "flare", "treatment", "note"], years: ["2026", "2025"] });
  });
  test("months, newest first", () => {
    expect(monthsOf(all).map(([month, entries]) => [month, entries.length])).toEqual([
      ["2026-03", 4],
      ["2025-01", 1],
    ]);
  });
});
