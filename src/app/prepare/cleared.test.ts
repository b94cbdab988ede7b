import { expect, test } from "vitest";
import { instantAt, type CalendarDate, type Instant, type Zone } from "#base";
import { testClock, testRandom } from "#base/testing";
import { project, screeningBody, type StoredEntry } from "#record";
import { TestJournal } from "#record/testing";
import { clearAnswers, screen, type Answers, type Mode } from "#screen";
import { memoryKeep } from "../keep/memory-keep.ts";
import { deskOf } from "../screen/desk.ts";
import { makeSample } from "../welcome/sample.ts";
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

const clock = testClock(Date.UTC(2026, 10, 22, 20));
const sample = makeSample(clock);

test.each`
  beside                                     | open
  ${"the sample of somebody looking around"} | ${"sample"}
  ${"a copy brought before the first lock"}  | ${"copy"}
`("what was answered just now decides, beside $beside", async ({ open }) => {
  const keep = memoryKeep({ ...clock, ...testRandom() });
  await keep.start();
  if (open === "sample") keep.showSample(sample);
  else await keep.bring(sample);
  const desk = deskOf({ ...clock, keep });
  desk.begin("external-self");
  desk.give(clearAnswers);
  const judged = desk.judge()!;
  expect(await desk.keepIt()).toBe(true);

  const now = instantAt(clock.clock.now(), "UTC" as Zone);
  const cleared = clearedNow(project(keep.entries.value, now), now);
  expect(cleared?.screening).toBe(keep.entries.value.at(-1)?.id);
  expect(cleared?.verdict.unanswered).toEqual([]);
  expect(cleared?.verdict).toEqual(judged.verdict);
});

test("a clock set back does not open the way with a letter that has run out", () => {
  const journal = new TestJournal();
  journal.write("clearance", "2026-08-20 09:00", {
    rule: "hx-pudendal",
    mode: "external-self",
    by: "Dr A",
    on: "2026-08-20" as CalendarDate,
  });
  const back = "2026-09-01T18:00:00Z" as Instant;
  const mayStart = () => clearedNow(project(journal.entries, back), back)?.verdict.mayStart;
  const answers = { ...clearAnswers, "q-pudendal": "yes", "q-free": "ok" };
  journal.screening("2026-09-01 17:59", { "hx-pudendal": 1 }, answers);
  expect(mayStart()).toBe(true);
  // The record goes on to November; then the clock says September again.
  journal.write("rating", "2026-11-22 09:00", { pain: 2 });
  expect(mayStart()).toBe(false);
});
