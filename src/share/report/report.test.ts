import { expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import type { StopRuleId } from "#session";
import type { Bodies } from "#record";
import { TestJournal } from "#record/testing";
import { everything, sayIn, textOf } from "../testing/index.ts";
import { whatLeaves } from "../leaving/what-leaves.ts";
import { writePage } from "../page/write-page.ts";
import { reportOf } from "./report.ts";

const say = await sayIn("en");
const at = "2026-04-01T09:00:00Z" as Instant;
const choices = everything("2026-03-01", "2026-03-31");

const told = (journal: TestJournal) => {
  const report = reportOf(whatLeaves(journal.entries, choices, at));
  return { report, text: textOf(writePage(report, choices, say)) };
};

test("an empty journal prints every section, and says of each that nothing was recorded", () => {
  const { text } = told(new TestJournal());
  for (const sentence of [
    say.report["signs.none"],
    say.report["treatments.none"],
    say.report["dose.none"],
    say.report["scores.none"],
    say.report["pain.none"],
    say.report["diary.none"],
    say.report["trial.none"],
    say.report["events.none"],
    say.report["psa.no-test"],
    say.report["psa.ejaculation-none"],
    "31 of 31 days have no rating. They are missing, not 0.",
  ])
    expect(text).toContain(sentence);
  expect(text).not.toMatch(/\bNaN\b|undefined|null/);
});

test.each`
  test            | session               | ejaculation           | line
  ${"2026-03-20"} | ${"2026-03-15 20:00"} | ${"2026-03-17 08:00"} | ${"Test on 20 Mar 2026. Last session before it: 15 Mar 2026, 5 days before. Last ejaculation before it: 17 Mar 2026."}
  ${"2026-03-20"} | ${"2026-03-20 06:00"} | ${null}               | ${"Test on 20 Mar 2026. Last session before it: 20 Mar 2026, the same day. Ejaculation: not recorded."}
  ${"2026-03-10"} | ${"2026-03-15 20:00"} | ${"2026-03-17 08:00"} | ${"Test on 10 Mar 2026. No session before it is recorded in this period. Ejaculation: not recorded."}
  ${null}         | ${"2026-03-15 20:00"} | ${"2026-03-17 08:00"} | ${"No test date is recorded. Last session: 15 Mar 2026. Last ejaculation recorded: 17 Mar 2026."}
`("PSA test on $test, session $session, ejaculation $ejaculation: “$line”", ({ test: on, session, ejaculation, line }) => {
  const journal = new TestJournal();
  if (on) journal.write("plan", "2026-03-01 09:00", { psaTestOn: on as CalendarDate });
  journal.session(session as string);
  if (ejaculation) journal.write("factor", ejaculation as string, { what: "ejaculation" });
  expect(told(journal).text).toContain(line);
});

test.each`
  stops                         | sentence
  ${[null, null]}               | ${"None was stopped."}
  ${["st-sharp", null]}         | ${"1 was stopped: "}
  ${["st-word", "st-distress"]} | ${"2 were stopped: "}
`("sessions that ended by $stops: “$sentence”", ({ stops, sentence }) => {
  const journal = new TestJournal();
  for (const [n, endedBy] of (stops as (StopRuleId | null)[]).entries()) journal.session(`2026-03-1${n} 20:00`, { endedBy });
  expect(told(journal).text).toContain(sentence);
});

test("a sharp pain that ended a session, and blood told the day after, are events with what the app said", () => {
  const journal = new TestJournal();
  const { id } = journal.session("2026-03-10 20:00", { endedBy: "st-sharp" });
  journal.write("follow-up", "2026-03-11 20:00", { session: id, due: "24h", pain: 4, findings: ["fu-urineblood.clots"] });
  const { report, text } = told(journal);
  expect(report.events.map(({ rule, level, on }) => [rule, level, on])).toEqual([
    ["fu-urineblood", 5, "2026-03-11"],
    ["st-sharp", 3, "2026-03-10"],
  ]);
  expect(text).toContain(say.verdict["same-day-urgent.heading"]);
});

test("soreness that eases is no event, and stopping by a word costs nothing here either", () => {
  const journal = new TestJournal();
  const { id } = journal.session("2026-03-10 20:00", { endedBy: "st-word" });
  journal.write("follow-up", "2026-03-11 20:00", { session: id, due: "24h", pain: 3, findings: ["fu-sore"] });
  expect(told(journal).report.events).toEqual([]);
});

test("an official form is never set against a practice form, and each has its own line", () => {
  const journal = new TestJournal();
  const items = { "1a": 1, "1b": 1, "1c": 0, "1d": 0, "2a": 1, "2b": 1, "3": 4, "4": 7, "5": 4, "6": 5, "7": 2, "8": 3, "9": 5 };
  journal.write("answers", "2026-03-02 09:00", { instrument: "nih-cpsi", wording: "official", items });
  journal.write("answers", "2026-03-20 09:00", { instrument: "nih-cpsi", wording: "practice", items });
  journal.write("answers", "2026-03-30 09:00", { instrument: "nih-cpsi", wording: "official", items: { ...items, "4": 1 } });
  const { report, text } = told(journal);
  expect(report.scores.map(({ wording, change }) => [wording, change?.points ?? null])).toEqual([
    ["official", -6],
    ["practice", null],
  ]);
  // What men notice is never said without what a dummy pill does.
  expect(text).toContain(say.measure["change.noticed"]);
  expect(text).toContain(say.measure["change.placebo"]);
});

test("a missing answer leaves the total open, and it is said", () => {
  const journal = new TestJournal();
  journal.write("answers", "2026-03-02 09:00", { instrument: "ipss", wording: "official", items: { "1": 3 } });
  expect(told(journal).text).toContain("not all answered of 35 on 2 Mar 2026.");
  expect(told(journal).text).toContain("1 form has an answer missing.");
});

test("what began before the period and goes on is there; what ended before it is not", () => {
  const journal = new TestJournal();
  const on = (day: string) => day as CalendarDate;
  journal.write("treatment", "2026-01-05 09:00", { what: "alpha-blocker", change: "started", on: on("2026-01-05"), name: "Goes on" });
  journal.write("treatment", "2026-01-05 09:01", { what: "antibiotic", change: "started", on: on("2026-01-05"), name: "Over" });
  journal.write("treatment", "2026-02-05 09:00", { what: "antibiotic", change: "stopped", on: on("2026-02-05"), name: "Over" });
  const { text } = told(journal);
  expect(text).toContain("Alpha-blocker, Goes on since 5 Jan 2026");
  expect(text).not.toContain("Over");
});

test("a comparison that is in the record is never called “not made”", () => {
  const journal = new TestJournal();
  const trial: unknown = { design: "pairs" };
  journal.write("trial", "2026-03-02 09:00", trial as Bodies["trial"]);
  expect(told(journal).text).toContain(say.report["trial.untold"]);
});
