import { expect, test } from "vitest";
import type { Instant } from "#base";
import { project } from "#record";
import { TestJournal } from "#record/testing";
import { clockBehind } from "./clock-behind.ts";

test.each`
  clock                     | said                      | what
  ${"2026-03-08T18:00:00Z"} | ${null}                   | ${"the hour of the last entry"}
  ${"2026-03-09T18:00:00Z"} | ${null}                   | ${"a day after it"}
  ${"2026-03-08T17:30:00Z"} | ${null}                   | ${"half an hour before it, as another device may stand"}
  ${"2026-03-08T16:59:00Z"} | ${"2026-03-08T18:00:00Z"} | ${"over an hour before it"}
  ${"2025-01-01T00:00:00Z"} | ${"2026-03-08T18:00:00Z"} | ${"a year before it"}
`("a clock at $what: $said", ({ clock, said }: { clock: Instant; said: Instant | null }) => {
  const journal = new TestJournal();
  journal.session("2026-03-08T18:00:00Z");
  journal.screening("2026-03-01T18:00:00Z");
  expect(clockBehind(project(journal.entries, clock), clock)).toBe(said);
});

test("a setting is no entry he would know", () => {
  const journal = new TestJournal();
  journal.write("setting", "2026-03-08T18:00:00Z", { any: true });
  expect(clockBehind(project(journal.entries, "2026-03-01T18:00:00Z" as Instant), "2026-03-01T18:00:00Z" as Instant)).toBeNull();
});
