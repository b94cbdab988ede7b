import { expect, test } from "vitest";
import type { Zone } from "#base";
import { checkDraft, project, type Entry, type StoredEntry } from "#record";
import { importsOf, mergeOf, takeBack, type Found } from "#share";
import { testId, testInstant, testStamp } from "#record/testing";

const about = { id: "0123456789abcdef", from: "csv", zone: "UTC" as Zone } as const;
const found: readonly Found[] = [
  { kind: "rating", at: "2026-03-01T12:00:00Z", body: { pain: 4 }, line: 2 },
  { kind: "rating", at: "2026-03-02T12:00:00Z", body: { pain: 5 }, line: 3 },
  { kind: "note", at: "2026-03-02T12:00:00Z", body: { text: "long drive" }, line: 3 },
  { kind: "rating", at: "2026-03-02T12:00:00Z", body: { pain: 5 }, line: 4 },
];
const shownOf = (entries: readonly StoredEntry[]) => project(entries, testInstant("2026-04-01 09:00")).shown;
const written = (drafts: ReturnType<typeof mergeOf>["drafts"], from = 0) =>
  drafts.map((draft, i) => ({ ...draft, id: testId(from + i + 1), stamp: testStamp(from + i + 1), v: 1 })) as readonly Entry[];

test("what is brought can be kept, and says where it came from", () => {
  const { drafts, present, span } = mergeOf(found, [], about);
  expect(drafts).toHaveLength(3);
  expect([present, span]).toEqual([1, { first: "2026-03-01", last: "2026-03-02" }]);
  expect(drafts[1]?.body).toEqual({ pain: 5, imported: { id: about.id, from: "csv", line: 3, version: 1 } });
  for (const draft of drafts) expect(checkDraft(draft).ok).toBe(true);
});

test("the same file a second time adds nothing", () => {
  const entries = written(mergeOf(found, [], about).drafts);
  expect(mergeOf(found, shownOf(entries), about)).toMatchObject({ drafts: [], present: 4, span: null });
});

test("a day that has a check-in already is said, and gets a second one", () => {
  const own = written([{ kind: "rating", at: testInstant("2026-03-01 21:00"), zone: about.zone, body: { pain: 7 } }]);
  expect(mergeOf(found, shownOf(own), about)).toMatchObject({ sameDay: 1, drafts: { length: 3 } });
});

test("a whole import is taken back, each entry can come back, and the file can be brought again", () => {
  const entries = written(mergeOf(found, [], about).drafts);
  const [done] = importsOf(shownOf(entries));
  expect(done).toMatchObject({ id: about.id, from: "csv", entries: { length: 3 }, first: "2026-03-01", last: "2026-03-02" });
  const removals = written(
    takeBack(done!).map((body) => ({ kind: "removal", at: testInstant("2026-03-05 09:00"), zone: about.zone, body })),
    entries.length,
  );
  const after = shownOf([...entries, ...removals]);
  expect([after.length, importsOf(after).length]).toEqual([0, 0]);
  expect(mergeOf(found, after, about).drafts).toHaveLength(3);
});
