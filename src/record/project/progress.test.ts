import { describe, expect, test } from "vitest";
import { addDays, dayNumberOf, type CalendarDate } from "#base";
import { beforeAndNow, checkInsInWindow, daySeriesOf, flaresOf, outcomesOf, phasesOf, project } from "#record";
import { testInstant, TestJournal } from "../testing/index.ts";

const day = (date: string) => date as CalendarDate;
const start = day("2026-03-01");

/** Check-ins on these days after 1 March, all with the same pain. */
const rated = (journal: TestJournal, from: number, count: number, pain: number) => {
  for (let i = 0; i < count; i++) journal.write("rating", `${addDays(start, from + i)} 21:00`, { pain });
};

const bothOn = (journal: TestJournal, today: string) => {
  const { shown, sessions } = project(journal.entries, testInstant(`${today} 22:00`));
  return beforeAndNow(daySeriesOf(shown, "pain"), { sessions, flares: flaresOf(shown), today: day(today) });
};

describe("two weeks before the first session, and the last two", () => {
  test("stand beside each other when both have ten days with a number", () => {
    const journal = new TestJournal();
    rated(journal, 0, 14, 6);
    journal.session("2026-03-15 19:00");
    rated(journal, 18, 10, 4);
    expect(bothOn(journal, "2026-03-28")).toMatchObject({ now: 4, before: 6, nowDays: 10, beforeDays: 14, tooSoon: false });
  });

  test.each([
    ["nine days with a number are too few", "2026-03-28", 9, { now: null, nowDays: 9, before: 6 }],
    ["days further back than two weeks do not count", "2026-03-30", 10, { now: null, nowDays: 9, before: 6 }],
    ["two fortnights that overlap are not set beside each other", "2026-03-27", 10, { before: null, tooSoon: true }],
  ] as const)("%s", (_what, today, count, expected) => {
    const journal = new TestJournal();
    rated(journal, 0, 14, 6);
    journal.session("2026-03-15 19:00");
    rated(journal, 15, count, 4);
    expect(bothOn(journal, today)).toMatchObject(expected);
  });

  test("without a session there is no before", () => {
    const journal = new TestJournal();
    rated(journal, 0, 14, 6);
    expect(bothOn(journal, "2026-03-14")).toMatchObject({ firstSessionOn: null, now: 6, before: null, tooSoon: false });
  });

  test.each([
    ["over before the fortnight", "2026-02-10", "2026-02-28", false],
    ["reaching into it", "2026-02-10", "2026-03-01", true],
    ["beginning on its last day", "2026-03-14", undefined, true],
    ["beginning with the session", "2026-03-15", undefined, false],
  ] as const)("a spell of more pain %s", (_what, startedOn, endedOn, inFlare) => {
    const journal = new TestJournal();
    rated(journal, 0, 14, 6);
    journal.session("2026-03-15 19:00");
    journal.write("flare", "2026-03-15 20:00", { startedOn: day(startedOn), ...(endedOn === undefined ? {} : { endedOn: day(endedOn) }) });
    expect(bothOn(journal, "2026-04-10").startedInFlare).toBe(inFlare);
  });
});

test("check-in days of the last thirty: today and the 29 before it", () => {
  const days = ["2026-02-28", "2026-03-01", "2026-03-15", "2026-03-30", "2026-03-31"].map(day);
  expect(checkInsInWindow(days, day("2026-03-30"))).toBe(3);
});

test("outcomes count answers: the last to each question, and nothing where nothing was answered", () => {
  const journal = new TestJournal();
  const first = journal.session("2026-03-01 19:00", { pain: 4 });
  const second = journal.session("2026-03-10 19:00", { pain: 4 });
  journal.session("2026-03-20 19:00", { contactSeconds: 0 });
  const answer = (at: string, session: typeof first, due: "24h" | "72h", pain: number | undefined, ...findings: readonly string[]) =>
    journal.write("follow-up", at, { session: session.id, due, findings, ...(pain === undefined ? {} : { pain }) });
  answer("2026-03-02 19:00", first, "24h", 7, "fu-worse24");
  answer("2026-03-02 20:00", first, "24h", 3, "fu-ok");
  answer("2026-03-11 19:00", second, "24h", undefined);
  answer("2026-03-13 19:00", second, "72h", 4, "fu-sore");
  expect(outcomesOf(project(journal.entries, testInstant("2026-04-01 09:00")).sessions)).toEqual([
    { due: "24h", sessions: 2, answered: 1, less: 1, same: 0, more: 0, noticed: 0 },
    { due: "72h", sessions: 2, answered: 1, less: 0, same: 1, more: 0, noticed: 1 },
  ]);
});

describe("phases", () => {
  const numbers = (...dates: readonly string[]) => dates.map((date) => dayNumberOf(day(date)));
  const phases = (journal: TestJournal, today: string) => {
    const { shown, sessions } = project(journal.entries, testInstant(`${today} 22:00`));
    return phasesOf(shown, sessions, dayNumberOf(day(today)));
  };

  test("without a session and without a comparison there are none", () => expect(phases(new TestJournal(), "2026-03-01")).toEqual([]));

  test("before and since the first session with touch", () => {
    const journal = new TestJournal();
    journal.session("2026-02-20 19:00", { contactSeconds: 0 });
    journal.session("2026-03-01 19:00");
    const [before, since, today] = numbers("2026-02-28", "2026-03-01", "2026-03-20");
    expect(phases(journal, "2026-03-20")).toEqual([
      { name: "before", from: -Infinity, until: before },
      { name: "since", from: since, until: today },
    ]);
  });

  const design = { kind: "pairs", start: "2026-03-01", order: ["PC", "CP"], periodDays: 7 };
  test.each([
    ["as the entry itself", { design }],
    ["under plan", { plan: { design } }],
  ])("the blocks of a comparison, %s, and none that is still to come", (_what, body) => {
    const journal = new TestJournal();
    journal.session("2026-02-01 19:00");
    journal.write("trial", "2026-02-28 09:00", body);
    const [a, b, c, today] = numbers("2026-03-01", "2026-03-08", "2026-03-15", "2026-03-20");
    expect(phases(journal, "2026-03-20")).toEqual([
      { name: "practice", from: a, until: b! - 1 },
      { name: "comparison", from: b, until: c! - 1 },
      { name: "comparison", from: c, until: today },
    ]);
  });

  test("a comparison that was stopped ends on that day", () => {
    const journal = new TestJournal();
    const drawn = journal.write("trial", "2026-02-28 09:00", { what: "drawn", plan: { design } });
    journal.write("trial", "2026-03-10 09:00", { what: "stopped", of: drawn.id });
    const [a, b, stopped] = numbers("2026-03-01", "2026-03-08", "2026-03-10");
    expect(phases(journal, "2026-03-20")).toEqual([
      { name: "practice", from: a, until: b! - 1 },
      { name: "comparison", from: b, until: stopped },
    ]);
  });

  test.each([
    ["no start", { ...design, start: undefined }],
    ["a start that is no day", { ...design, start: "2026-02-30" }],
    ["other letters", { ...design, order: ["AB"] }],
    ["a block of no days", { ...design, periodDays: 0 }],
  ])("a plan with %s is left out rather than guessed", (_what, broken) => {
    const journal = new TestJournal();
    journal.write("trial", "2026-02-28 09:00", JSON.parse(JSON.stringify({ design: broken })));
    expect(phases(journal, "2026-03-20")).toEqual([]);
  });
});
