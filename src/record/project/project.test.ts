import { expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { neverNamed } from "#screen";
import { checkInDays, keptAnswers, namedOnVerdict, project, redactFired, screeningBody, statsOf } from "#record";
import { TestJournal, testInstant } from "../testing/index.ts";

const read = (journal: TestJournal, at = "2026-12-31 09:00") => project(journal.entries, testInstant(at));

test("an empty journal says that nothing is known", () => {
  expect(read(new TestJournal())).toMatchObject({
    shown: [],
    history: { sessions: [], open: [] },
    lastSession: null,
    lastScreening: null,
    sessionsDone: { all: 0 },
    plan: {},
    settings: {},
  });
});

test("a session stands in the history with when it ended, how, and what was found since", () => {
  const journal = new TestJournal();
  const { id } = journal.session("2026-03-01 19:00", { endedBy: "st-sharp" });
  journal.write("follow-up", "2026-03-02 19:00", { session: id, due: "24h", pain: 6, findings: ["fu-worse24"] });
  journal.write("follow-up", "2026-03-04 19:00", { session: id, due: "72h", findings: [] });
  const { history, sessionsDone, lastSession } = read(journal);
  expect(history.sessions).toEqual([
    {
      at: "2026-03-01T19:00:00+00:00",
      mode: "external-self",
      endedBy: "st-sharp",
      followUps: [{ at: "2026-03-02T19:00:00Z", findings: ["fu-worse24"] }],
    },
  ]);
  expect(sessionsDone).toEqual({ all: 1, "external-self": 1, "external-partner": 0, internal: 0 });
  expect(lastSession?.id).toBe(id);
});

test("waits count from the end of a session, also when it was written down a day later", () => {
  const journal = new TestJournal();
  const { body } = journal.session("2026-03-01 19:00");
  const late = new TestJournal();
  late.write("session", "2026-03-02 12:00", body);
  expect(read(late).history.sessions[0]?.at).toBe(read(journal).history.sessions[0]?.at);
});

test.each`
  what                                           | contactSeconds | endedBy       | counts   | done
  ${"ran its course"}                            | ${300}         | ${null}       | ${true}  | ${1}
  ${"ended before any touch"}                    | ${0}           | ${null}       | ${false} | ${0}
  ${"was stopped by a word before any touch"}    | ${0}           | ${"st-word"}  | ${false} | ${0}
  ${"was stopped for chest pain before a touch"} | ${0}           | ${"st-chest"} | ${true}  | ${0}
  ${"was stopped by a word after one hold"}      | ${30}          | ${"st-word"}  | ${true}  | ${1}
`("a session that $what counts for waits: $counts", ({ contactSeconds, endedBy, counts, done }) => {
  const journal = new TestJournal();
  journal.session("2026-03-01 19:00", { contactSeconds: contactSeconds as number, endedBy: endedBy as null });
  const { history, sessionsDone } = read(journal);
  expect(history.sessions).toHaveLength(counts === true ? 1 : 0);
  expect(sessionsDone.all).toBe(done);
});

test("the newest plan counts as a whole, settings one by one", () => {
  const journal = new TestJournal();
  const gap = { gapHours: 96, by: "Dr A", on: "2026-03-01" as CalendarDate };
  journal.write("plan", "2026-03-01 09:00", { weekday: 2, time: "19:00", gap });
  journal.write("setting", "2026-03-01 09:00", { language: "en", appearance: "dark" });
  expect(read(journal).history.plan).toEqual(gap);
  journal.write("plan", "2026-03-02 09:00", { weekday: 3 });
  journal.write("setting", "2026-03-02 09:00", { appearance: "light" });
  expect(read(journal)).toMatchObject({ plan: { weekday: 3 }, settings: { language: "en", appearance: "light" } });
  expect(read(journal).plan).toEqual({ weekday: 3 });
  expect(read(journal).history.plan).toBeUndefined();
});

test("each answer is the newest one, with the time it was given; the private one is never used again", () => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", {}, { "q-age": 44, "q-cancer": [], "q-free": "ok" });
  journal.write("screening", "2026-03-08 09:00", {
    ...journal.screening("2026-03-07 09:00").body,
    answers: { "q-age": 44, "q-fever": "no" },
    answeredAt: { "q-age": testInstant("2026-03-01 09:00") },
  });
  expect(read(journal).latest).toEqual({
    answers: { "q-age": 44, "q-cancer": [], "q-fever": "no" },
    answeredAt: { "q-age": "2026-03-01T09:00:00Z", "q-cancer": "2026-03-01T09:00:00Z", "q-fever": "2026-03-08T09:00:00Z" },
  });
});

test("check-ins are counted over the 14 days up to a day, each day once", () => {
  const journal = new TestJournal();
  for (const day of ["01", "02", "02", "15", "16"]) journal.write("rating", `2026-03-${day} 09:00`, { pain: 4 });
  expect(checkInDays(read(journal), "2026-03-14" as CalendarDate)).toBe(2);
  expect(checkInDays(read(journal), "2026-03-15" as CalendarDate)).toBe(2);
  expect(checkInDays(read(journal), "2026-03-16" as CalendarDate)).toBe(2);
  expect(checkInDays(read(journal), "2026-02-28" as CalendarDate)).toBe(0);
});

test("after six sessions without anything measured, the gate is told", () => {
  const journal = new TestJournal();
  for (const day of ["03-01", "03-08", "03-15", "03-22", "03-29", "04-05"]) journal.session(`2026-${day} 19:00`);
  expect(read(journal, "2026-04-04 09:00").history.noBenefitSince).toBeUndefined();
  expect(read(journal, "2026-04-12 09:00").history.noBenefitSince).toBe("2026-04-05");
});

test("wanting to go on is said once, and can be taken back", () => {
  const journal = new TestJournal();
  journal.write("setting", "2026-03-02 09:00", { wantsToGoOn: true });
  journal.write("setting", "2026-03-03 09:00", { appearance: "dark" });
  expect(read(journal).history.optedInAt).toBe("2026-03-02T09:00:00Z");
  journal.write("setting", "2026-03-04 09:00", { wantsToGoOn: false });
  expect(read(journal).history.optedInAt).toBeUndefined();
});

test("a screening is kept without the private answer and without the reason it gave", () => {
  const fired = ["td-coercion", "td-intox"].map((rule) => ({ rule, level: 3 as const, refs: [], until: null }));
  const verdict = {
    level: 3,
    verdict: "not-today",
    mayStart: false,
    seekCare: "none",
    fired,
    unanswered: [],
    until: null,
    ruleBase: "1",
  } as const;
  const limits = { contactSecondsMax: 0, discomfortMax: 0, holdsPerSideMax: 0, avoid: [] };
  const body = screeningBody({ mode: "external-partner", answers: { "q-free": "no", "q-age": 44 } }, { ...verdict, limits });
  expect(body).toMatchObject({ answers: { "q-free": "not-started", "q-age": 44 }, level: 3, fired: [{ rule: "td-intox" }] });
  expect(JSON.stringify(body)).not.toMatch(/coercion/);
});

test.each`
  given       | kept
  ${"yes"}    | ${"ok"}
  ${"no"}     | ${"not-started"}
  ${"unsure"} | ${"not-started"}
`("the private answer $given is kept only as $kept", ({ given, kept }) => {
  expect(keptAnswers({ "q-free": given as string, "q-age": 44 })).toEqual({ "q-free": kept as string, "q-age": 44 });
});

test("without the private question nothing is added", () => {
  expect(keptAnswers({ "q-age": 44 })).toEqual({ "q-age": 44 });
});

test("what is never named leaves no trace in a list of reasons", () => {
  const fired = [...neverNamed, "td-intox"].map((rule) => ({ rule, level: 3 }));
  expect(redactFired(fired)).toEqual([{ rule: "td-intox", level: 3 }]);
  expect(namedOnVerdict(fired, "external-partner")).toEqual([{ rule: "td-intox", level: 3 }]);
  expect(namedOnVerdict(fired, "internal")).toEqual([{ rule: "td-intox", level: 3 }]);
  expect(namedOnVerdict(fired, "external-self")).toEqual(fired);
  const unseen = {
    rule: "rec-unseen",
    about: ["rf-suicide", "rf-uti"].map((rule) => ({ rule, level: 5 as const, since: "2026-03-01" as CalendarDate, seenOn: null })),
  };
  expect(JSON.stringify(redactFired([unseen]))).toMatch(/rf-uti/);
  expect(JSON.stringify(redactFired([unseen]))).not.toMatch(/suicide/);
});

test("counting tells kinds and days, and nothing of what was written", () => {
  const journal = new TestJournal();
  journal.write("note", "2026-03-02 09:00", { text: "secret" });
  journal.session("2026-03-01 19:00");
  journal.write("note", "2026-03-05 09:00", { text: "secret" });
  expect(statsOf(journal.entries)).toEqual({
    entries: 3,
    byKind: { note: 2, session: 1 },
    firstDay: "2026-03-01",
    lastDay: "2026-03-05",
    newer: 0,
  });
});
