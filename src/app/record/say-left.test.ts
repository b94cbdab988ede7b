import { expect, test, vi } from "vitest";
import { loadWords } from "#words";
import { TestJournal } from "#record/testing";
import { sayLeft } from "./say-left.ts";

vi.stubGlobal("navigator", { languages: ["en-GB"] });

const record = await loadWords("en", "record");
const period = { from: "2026-03-01", until: "2026-03-31" };

test.each([
  [{ how: "pdf", ...period }, "The page about 1 Mar 2026 to 31 Mar 2026, as summary-2026-04-02.pdf"],
  [{ how: "print", ...period }, "The page about 1 Mar 2026 to 31 Mar 2026, on paper"],
  [{ how: "fhir", ...period }, "The page about 1 Mar 2026 to 31 Mar 2026, as summary-2026-04-02.fhir.json"],
  [{ how: "csv", ...period }, "The table about 1 Mar 2026 to 31 Mar 2026, as table-2026-04-02.csv"],
  [{ how: "html", ...period }, "The page about 1 Mar 2026 to 31 Mar 2026, as page-2026-04-02.html"],
  [{ how: "jsonl" }, "The whole record, as walnut-2026-04-02.jsonl"],
  [{ how: "ics", events: [] }, "Dates for the calendar, as reminders.ics"],
  [{ how: "two-numbers" }, "Two numbers for research, as walnut-two-numbers.json"],
  [{ how: "link", ...period }, "A link to a sealed page"],
  [{ how: "link-back", link: "x" }, "A link taken back"],
  [{ how: "pdf" }, "Something in a form that only a newer Walnut knows"],
  [{ how: "pigeon", ...period }, "Something in a form that only a newer Walnut knows"],
  [{}, "Something in a form that only a newer Walnut knows"],
])("%j: %s", (body, expected) => {
  expect(sayLeft(record, new TestJournal().write("shared", "2026-04-02 09:00", body))).toBe(expected);
});
