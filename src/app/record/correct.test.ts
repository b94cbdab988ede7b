import { expect, test } from "vitest";
import { project, type Bodies } from "#record";
import { testId, testInstant, TestJournal } from "#record/testing";
import { correctedBody } from "./correct.tsx";

const shownOf = (write: (journal: TestJournal) => void) => {
  const journal = new TestJournal();
  write(journal);
  return project(journal.entries, testInstant("2026-04-01 09:00")).shown[0]!;
};

test("a check-in keeps what was not corrected: its worst pain, what was done that day, that it was written later, and where it was brought from", () => {
  const body = {
    pain: 3,
    worst: 6,
    mood: 4,
    daysLate: 2,
    did: { of: testId(9), what: "part" },
    imported: { id: "0", from: "csv", line: 7 },
  } as Bodies["rating"];
  const shown = shownOf((journal) => void journal.write("rating", "2026-03-01 09:00", body));
  expect(correctedBody(shown, { ...body, pain: 5 }, "")).toEqual({ ...body, pain: 5 });
});

test("a session keeps its story, and an emptied note is no note", () => {
  const shown = shownOf((journal) => void journal.session("2026-03-01 09:00"));
  const after = { pain: 1, note: "sore" };
  expect(correctedBody(shown, { pain: 1 }, " sore ")).toEqual({ ...(shown.entry.body as Bodies["session"]), after });
  expect((correctedBody(shown, { pain: 1 }, " ") as Bodies["session"]).after).toEqual({ pain: 1 });
});

test("a note is its words", () => {
  const shown = shownOf((journal) => void journal.write("note", "2026-03-01 09:00", { text: "one" }));
  expect(correctedBody(shown, {}, " two ")).toEqual({ text: "two" });
});
