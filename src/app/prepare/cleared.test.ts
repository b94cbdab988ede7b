import { expect, test } from "vitest";
import type { Instant } from "#base";
import { project, screeningBody } from "#record";
import { clearAnswers, screen, type Answers, type Mode } from "#screen";
import { TestJournal } from "../../record/testing/index.ts";
import { clearedNow } from "./cleared.ts";

const at = "2027-03-08T18:00:00Z" as Instant;

const readAgain = (mode: Mode, more: Answers) => {
  const answers: Answers = { ...clearAnswers, ...more };
  const journal = new TestJournal();
  journal.write("screening", at, screeningBody({ mode, answers }, screen({ mode, at, answers })));
  return clearedNow(project(journal.entries, at), at);
};

test.each`
  mode                  | free        | mayStart
  ${"external-partner"} | ${"yes"}    | ${true}
  ${"external-partner"} | ${"no"}     | ${false}
  ${"external-partner"} | ${"unsure"} | ${false}
`("$mode, free to say no: $free. Read again from the record, a session may start: $mayStart", ({ mode, free, mayStart }) => {
  expect(readAgain(mode as Mode, { "q-free": free })?.verdict.mayStart).toBe(mayStart);
});

test("a private no leaves no reason in the record", () => {
  const answers: Answers = { ...clearAnswers, "q-free": "no" };
  const body = screeningBody({ mode: "external-partner", answers }, screen({ mode: "external-partner", at, answers }));
  expect(JSON.stringify(body)).not.toContain("td-coercion");
  expect(body.answers["q-free"]).toBe("not-started");
});
