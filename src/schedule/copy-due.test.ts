import { expect, test } from "vitest";
import { project } from "#record";
import { testInstant, TestJournal } from "#record/testing";
import { copyDue } from "./copy-due.ts";

/** A journal with so many check-ins on its first days, then a copy, then so many more on the day after it. */
const journal = (before: number, copyOn: string | null, after: number) => {
  const written = new TestJournal();
  for (let i = 0; i < before; i++) written.write("rating", "2026-03-01 09:00", { pain: 3 });
  if (copyOn !== null) written.write("setting", `${copyOn} 10:00`, { lastCopy: "passphrase" });
  for (let i = 0; i < after; i++) written.write("rating", `${copyOn} 11:00`, { pain: 3 });
  return written.entries;
};

test.each`
  before | copyOn          | after | today           | due
  ${6}   | ${null}         | ${0}  | ${"2026-03-09"} | ${null}
  ${7}   | ${null}         | ${0}  | ${"2026-03-09"} | ${{ last: null }}
  ${7}   | ${"2026-03-09"} | ${0}  | ${"2026-03-09"} | ${null}
  ${7}   | ${"2026-03-09"} | ${0}  | ${"2026-08-09"} | ${null}
  ${7}   | ${"2026-03-09"} | ${1}  | ${"2026-04-08"} | ${null}
  ${7}   | ${"2026-03-09"} | ${1}  | ${"2026-04-09"} | ${{ last: "2026-03-09T10:00:00Z" }}
`("$before entries, a copy on $copyOn, $after entries after it; on $today: $due", ({ before, copyOn, after, today, due }) => {
  const at = testInstant(`${today} 12:00`);
  expect(copyDue(project(journal(before as number, copyOn as string | null, after as number), at), at)).toEqual(due);
});

test("settings alone are nothing that could be lost", () => {
  const written = new TestJournal();
  for (let i = 0; i < 20; i++) written.write("setting", "2026-03-01 09:00", { recoveryWords: "written" });
  const at = testInstant("2026-03-09 12:00");
  expect(copyDue(project(written.entries, at), at)).toBeNull();
});
