import fc from "fast-check";
import { expect, test } from "vitest";
import { project, type StoredEntry } from "#record";
import { TestJournal, testId, testInstant } from "../testing/index.ts";

const at = testInstant("2026-06-01 09:00");
const painsOf = (entries: readonly StoredEntry[]) =>
  project(entries, at).shown.map(({ entry }) => (entry.kind === "rating" ? entry.body.pain : entry.kind));

/** A check-in of 4, corrected to 5, then to 6. */
const corrected = () => {
  const journal = new TestJournal();
  const first = journal.write("rating", "2026-03-01 09:00", { pain: 4 });
  const second = journal.write("correction", "2026-03-02 09:00", { of: first.id, body: { pain: 5 } });
  const third = journal.write("correction", "2026-03-03 09:00", { of: first.id, body: { pain: 6 }, at: testInstant("2026-02-28 09:00") });
  return { journal, first, second, third };
};

test("the last correction counts, and every earlier wording stays readable", () => {
  const { journal } = corrected();
  const [shown] = project(journal.entries, at).shown;
  expect(shown?.entry).toMatchObject({ kind: "rating", body: { pain: 6 }, at: "2026-02-28T09:00:00Z" });
  expect(shown?.before.map(({ body }) => body)).toEqual([{ pain: 4 }, { pain: 5 }]);
  expect(shown?.correctedAt).toBe("2026-03-03T09:00:00Z");
});

test("a correction can be taken back like any entry, and a correction of a correction corrects the same thing", () => {
  const { journal, third } = corrected();
  journal.write("removal", "2026-03-04 09:00", { of: third.id });
  expect(painsOf(journal.entries)).toEqual([5]);
  journal.write("correction", "2026-03-05 09:00", { of: third.id, body: { pain: 7 } });
  expect(painsOf(journal.entries)).toEqual([7]);
});

test("what is removed is hidden and can be brought back, again and again", () => {
  const { journal, first } = corrected();
  const seen: unknown[] = [];
  for (const undo of [false, true, false]) {
    journal.write("removal", "2026-03-04 09:00", undo ? { of: first.id, undo } : { of: first.id });
    seen.push(
      painsOf(journal.entries),
      project(journal.entries, at).removed.map(({ shown }) => shown.entry.body),
    );
  }
  expect(seen).toEqual([[], [{ pain: 6 }], [6], [], [], [{ pain: 6 }]]);
});

test.each`
  what                       | correction
  ${"points at nothing"}     | ${{ of: testId(99), body: { pain: 5 } }}
  ${"does not fit the kind"} | ${{ of: testId(1), body: { pain: "five" } }}
  ${"points at itself"}      | ${{ of: testId(2), body: { pain: 5 } }}
`("a correction that $what changes nothing and is told", ({ correction }) => {
  const journal = new TestJournal();
  journal.write("rating", "2026-03-01 09:00", { pain: 4 });
  const { id } = journal.write("correction", "2026-03-02 09:00", correction as { of: never; body: unknown });
  const projection = project(journal.entries, at);
  expect(projection.shown.map(({ entry }) => entry.body)).toEqual([{ pain: 4 }]);
  expect(projection.idle).toEqual([id]);
});

test("corrections that point at each other end nowhere", () => {
  const journal = new TestJournal();
  journal.write("correction", "2026-03-02 09:00", { of: testId(2), body: { pain: 5 } });
  journal.write("correction", "2026-03-02 09:00", { of: testId(1), body: { pain: 5 } });
  expect(project(journal.entries, at)).toMatchObject({ shown: [], idle: [testId(1), testId(2)] });
});

test("what a newer version wrote is counted and disturbs nothing", () => {
  const { journal } = corrected();
  const newer = [
    { ...journal.entries[0]!, id: testId(50), kind: "dream" },
    { ...journal.entries[0]!, id: testId(51), v: 2, body: { howMuch: "a lot" } },
  ] as StoredEntry[];
  expect(project([...newer, ...journal.entries], at)).toMatchObject({ newerCount: 2, shown: [{ entry: { body: { pain: 6 } } }] });
});

test("two devices that hold the same entries show the same, in whatever order they arrived", () => {
  const { journal, first, third } = corrected();
  journal.write("removal", "2026-03-04 09:00", { of: third.id });
  journal.session("2026-03-05 19:00", { endedBy: "st-sharp" });
  journal.screening("2026-03-06 09:00", { "rf-torsion": 6 });
  journal.write("seen", "2026-03-07 09:00", { rule: "rf-torsion", on: "2026-03-07" as never, by: "Dr A" });
  journal.write("removal", "2026-03-08 09:00", { of: first.id });
  journal.write("removal", "2026-03-09 09:00", { of: first.id, undo: true });
  const settled = project(journal.entries, at);
  fc.assert(
    fc.property(fc.shuffledSubarray(journal.entries, { minLength: journal.entries.length }), (arrived) => {
      expect(project(arrived, at)).toEqual(settled);
    }),
  );
});
