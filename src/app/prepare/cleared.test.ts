import { expect, test } from "vitest";
import type { Instant } from "#base";
import { project, screeningBody, type StoredEntry } from "#record";
import { clearAnswers, screen, type Answers, type Mode } from "#screen";
import { clearedNow } from "./cleared.ts";

const at = "2027-03-08T18:00:00Z" as Instant;

const readAgain = (mode: Mode, more: Answers) => {
  const answers: Answers = { ...clearAnswers, ...more };
  const body = screeningBody({ mode, answers }, screen({ mode, at, answers }));
  const entry = { id: "01900000-0000-7000-8000-000000000001", stamp: "1", at, zone: "UTC", kind: "screening", v: 1, body };
  return clearedNow(project([entry as StoredEntry], at), at);
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
