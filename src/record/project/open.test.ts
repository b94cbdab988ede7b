import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CalendarDate } from "#base";
import { project } from "#record";
import { TestJournal, testInstant } from "../testing/index.ts";

const openIn = (journal: TestJournal) => project(journal.entries, testInstant("2026-12-31 09:00")).history.open;
const seen = (rule: string, on: string, by = "Dr A") => ({ rule, on: on as CalendarDate, by });

test("only levels 4 to 6 stay open", () => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { "hx-aspirin": 0, "td-intox": 3, "rf-haematuria": 4, "rf-torsion": 6 });
  expect(openIn(journal)).toEqual([
    { rule: "rf-haematuria", level: 4, since: "2026-03-01", seenOn: null },
    { rule: "rf-torsion", level: 6, since: "2026-03-01", seenOn: null },
  ]);
});

test("a later no never closes a finding", () => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { "rf-torsion": 6 });
  for (let day = 2; day < 9; day++) journal.screening(`2026-03-0${day} 09:00`, {});
  expect(openIn(journal)).toMatchObject([{ rule: "rf-torsion", seenOn: null }]);
});

test("correcting or removing the answers that opened a finding does not close it", () => {
  const journal = new TestJournal();
  const { id, body } = journal.screening("2026-03-01 09:00", { "rf-torsion": 6 });
  journal.write("correction", "2026-03-01 10:00", { of: id, body: { ...body, fired: [], level: 0, verdict: "proceed" } });
  expect(openIn(journal)).toMatchObject([{ rule: "rf-torsion", level: 6, since: "2026-03-01", seenOn: null }]);
  journal.write("removal", "2026-03-01 11:00", { of: id });
  expect(openIn(journal)).toMatchObject([{ rule: "rf-torsion", level: 6, since: "2026-03-01", seenOn: null }]);
});

test("a correction that tells of a grave sign opens a finding", () => {
  const journal = new TestJournal();
  const { id, body } = journal.screening("2026-03-01 09:00", {});
  const fired = [{ rule: "rf-torsion", level: 6, refs: [], until: null }];
  journal.write("correction", "2026-03-01 10:00", { of: id, body: { ...body, fired, level: 6, verdict: "emergency" } });
  expect(openIn(journal)).toMatchObject([{ rule: "rf-torsion", level: 6 }]);
});

test.each`
  visit                        | rule               | on              | closes
  ${"the same day"}            | ${"rf-haematuria"} | ${"2026-03-01"} | ${true}
  ${"a week later"}            | ${"rf-haematuria"} | ${"2026-03-08"} | ${true}
  ${"the day before it fired"} | ${"rf-haematuria"} | ${"2026-02-28"} | ${false}
  ${"for something else"}      | ${"rf-torsion"}    | ${"2026-03-08"} | ${false}
`("seen $visit: closed $closes", ({ rule, on, closes }) => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { "rf-haematuria": 4 });
  journal.write("seen", "2026-03-10 09:00", seen(rule as string, on as string));
  expect(openIn(journal).filter((one) => one.rule === "rf-haematuria")).toMatchObject([
    closes === true ? { seenOn: on, seenBy: "Dr A" } : { seenOn: null },
  ]);
});

test.each`
  rule                 | lastThereOn     | on              | closes   | why
  ${"rf-haemospermia"} | ${"2026-01-05"} | ${"2026-02-10"} | ${true}  | ${"seen after the sign, and before he told"}
  ${"rf-haemospermia"} | ${"2026-02-10"} | ${"2026-02-10"} | ${true}  | ${"seen on the day of the sign"}
  ${"rf-haemospermia"} | ${"2026-02-11"} | ${"2026-02-10"} | ${false} | ${"the sign came back after the visit"}
  ${"rf-haemospermia"} | ${undefined}    | ${"2026-02-10"} | ${false} | ${"he did not say when it was there"}
  ${"rf-haemospermia"} | ${"2025-12-01"} | ${"2025-12-01"} | ${true}  | ${"90 days, as far as the question asks back"}
  ${"rf-haemospermia"} | ${"2025-11-30"} | ${"2025-12-01"} | ${false} | ${"a day the question did not ask about"}
  ${"rf-haematuria"}   | ${"2026-02-15"} | ${"2026-02-20"} | ${true}  | ${"blood in urine within the 14 days that were asked"}
  ${"rf-haematuria"}   | ${"2026-02-10"} | ${"2026-02-20"} | ${false} | ${"longer ago than was asked"}
  ${"rf-rectal-bleed"} | ${"2026-01-18"} | ${"2026-02-20"} | ${true}  | ${"blood from the back passage within the 6 weeks that were asked"}
  ${"rf-torsion"}      | ${"2026-02-20"} | ${"2026-02-20"} | ${false} | ${"what is asked of today was there when he told"}
`("told of $rule on 1 March, last there $lastThereOn, seen $on: $why", ({ rule, lastThereOn, on, closes }) => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { [rule as string]: 4 });
  journal.write("seen", "2026-03-02 09:00", {
    ...seen(rule as string, on as string),
    ...(lastThereOn ? { lastThereOn: lastThereOn as CalendarDate } : {}),
  });
  // The gate reads it the same way: a visit before `since` closes nothing.
  expect(openIn(journal)).toMatchObject(closes === true ? [{ since: lastThereOn, seenOn: on }] : [{ since: "2026-03-01", seenOn: null }]);
});

test("what fires again after the visit is open again, even on the day of the visit", () => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { "rf-haematuria": 4 });
  journal.write("seen", "2026-03-08 12:00", seen("rf-haematuria", "2026-03-08"));
  journal.screening("2026-03-08 20:00", { "rf-haematuria": 4, "rf-haematuria-heavy": 5 });
  expect(openIn(journal)).toEqual([
    { rule: "rf-haematuria", level: 4, since: "2026-03-01", seenOn: "2026-03-08", seenBy: "Dr A" },
    { rule: "rf-haematuria", level: 4, since: "2026-03-08", seenOn: null },
    { rule: "rf-haematuria-heavy", level: 5, since: "2026-03-08", seenOn: null },
  ]);
});

test("correcting a note in a screening does not open again what was seen", () => {
  const journal = new TestJournal();
  const { id, body } = journal.screening("2026-03-01 09:00", { "rf-haematuria": 4 });
  journal.write("seen", "2026-03-08 12:00", seen("rf-haematuria", "2026-03-08"));
  journal.write("correction", "2026-03-09 12:00", { of: id, body: { ...body, answers: { "q-age": 44 } } });
  expect(openIn(journal)).toMatchObject([{ rule: "rf-haematuria", seenOn: "2026-03-08" }]);
});

test("taking back a visit that never was opens the finding again", () => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { "rf-haematuria": 4 });
  const { id } = journal.write("seen", "2026-03-08 12:00", seen("rf-haematuria", "2026-03-08"));
  journal.write("removal", "2026-03-09 12:00", { of: id });
  expect(openIn(journal)).toMatchObject([{ seenOn: null }]);
});

test("a finding that fires again and again keeps its first day and its gravest level", () => {
  const journal = new TestJournal();
  journal.screening("2026-03-01 09:00", { "rf-retention-partial": 5 });
  journal.screening("2026-03-02 09:00", { "rf-retention-partial": 4 });
  journal.screening("2026-03-03 09:00", { "rf-retention-partial": 6 });
  expect(openIn(journal)).toEqual([{ rule: "rf-retention-partial", level: 6, since: "2026-03-01", seenOn: null }]);
});

test("stops and follow-ups open findings too", () => {
  const journal = new TestJournal();
  const { id } = journal.session("2026-03-01 19:00", { endedBy: "st-chest" });
  const quiet = journal.session("2026-03-20 19:00", { endedBy: "st-word" });
  journal.write("follow-up", "2026-03-02 19:00", {
    session: id,
    due: "24h",
    pain: 3,
    findings: ["fu-urineblood", "fu-urineblood.retention", "fu-retention"],
  });
  journal.write("follow-up", "2026-03-21 19:00", { session: quiet.id, due: "24h", pain: 3, findings: ["fu-ok"] });
  expect(openIn(journal)).toEqual([
    { rule: "st-chest", level: 6, since: "2026-03-01", seenOn: null },
    { rule: "fu-urineblood", level: 6, since: "2026-03-02", seenOn: null },
    { rule: "fu-retention", level: 6, since: "2026-03-02", seenOn: null },
  ]);
});

test("what is answered after a stop can open it, and a later answer never closes it", () => {
  const journal = new TestJournal();
  const { id } = journal.session("2026-03-01 19:00", { endedBy: "st-sharp" });
  expect(openIn(journal)).toEqual([]);
  journal.write("follow-up", "2026-03-01 21:00", { session: id, due: "2h", pain: 3, findings: ["fu-ok", "st-sharp.hour"] });
  journal.write("follow-up", "2026-03-02 19:00", { session: id, due: "24h", pain: 3, findings: ["fu-ok"] });
  expect(openIn(journal)).toEqual([{ rule: "st-sharp", level: 4, since: "2026-03-01", seenOn: null }]);
});

test("severe pain in a session needs a clinician even if it settled", () => {
  const journal = new TestJournal();
  journal.session("2026-03-01 19:00", { endedBy: "st-severe" });
  expect(openIn(journal)).toEqual([{ rule: "st-severe", level: 3, since: "2026-03-01", seenOn: null }]);
});

test("blood in semen opens from the age of 40 or when it comes again; an unknown age counts as old", () => {
  const openAt = (age: number | null, times: number) => {
    const journal = new TestJournal();
    journal.screening("2026-02-01 09:00", {}, age === null ? {} : { "q-age": age });
    const { id } = journal.session("2026-03-01 19:00");
    for (let n = 1; n <= times; n++)
      journal.write("follow-up", `2026-03-0${n + 1} 19:00`, { session: id, due: "any", findings: ["fu-semenblood"] });
    return openIn(journal).map(({ rule, since }) => `${rule} ${since}`);
  };
  expect(openAt(39, 1)).toEqual([]);
  expect(openAt(40, 1)).toEqual(["fu-semenblood 2026-03-02"]);
  expect(openAt(null, 1)).toEqual(["fu-semenblood 2026-03-02"]);
  expect(openAt(39, 2)).toEqual(["fu-semenblood 2026-03-03"]);
});

test("a session that was written down a day late opens on the day it ended", () => {
  const journal = new TestJournal();
  const { body } = journal.session("2026-03-01 19:00", { endedBy: "st-chest" });
  const late = new TestJournal();
  late.write("session", "2026-03-02 12:00", body);
  late.write("seen", "2026-03-02 13:00", seen("st-chest", "2026-03-01"));
  expect(openIn(late)).toMatchObject([{ rule: "st-chest", since: "2026-03-01", seenOn: "2026-03-01" }]);
});

test("a visit for something that nothing here opened is kept as a visit", () => {
  const journal = new TestJournal();
  journal.write("seen", "2026-03-08 12:00", seen("fu-semenblood", "2026-03-07"));
  expect(openIn(journal)).toEqual([{ rule: "fu-semenblood", level: 4, since: "2026-03-07", seenOn: "2026-03-07", seenBy: "Dr A" }]);
});

test("recovery counts from the day that was recorded, until an infection comes again", () => {
  const journal = new TestJournal();
  const recoveredOn = () => project(journal.entries, testInstant("2026-12-31 09:00")).history.recoveredOn;
  journal.screening("2026-03-01 09:00", { "rf-acute-prostatitis": 5 });
  expect(recoveredOn()).toBeUndefined();
  journal.write("seen", "2026-03-20 09:00", { ...seen("rf-acute-prostatitis", "2026-03-02"), recoveredOn: "2026-03-15" as CalendarDate });
  expect(recoveredOn()).toBe("2026-03-15");
  journal.screening("2026-05-01 09:00", { "rf-acute-prostatitis": 5 });
  expect(recoveredOn()).toBeUndefined();
  journal.write("seen", "2026-05-02 09:00", seen("rf-acute-prostatitis", "2026-05-02"));
  expect(recoveredOn()).toBeUndefined();
});

test("whatever else is written, a grave finding stays until a visit for it is recorded", () => {
  const day = fc.integer({ min: 1, max: 200 });
  const anything = fc.oneof(
    fc.record({ what: fc.constant("screening" as const), day }),
    fc.record({ what: fc.constant("removal" as const), day }),
    fc.record({ what: fc.constant("correction" as const), day }),
    fc.record({ what: fc.constant("other-visit" as const), day }),
    fc.record({ what: fc.constant("session" as const), day }),
  );
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 12 }), (events) => {
      const journal = new TestJournal();
      const first = journal.screening("2026-03-01 09:00", { "rf-cauda-equina": 6 });
      for (const { what, day: n } of events.toSorted((a, b) => a.day - b.day)) {
        const at = `${addDays("2026-03-01" as CalendarDate, n)} 09:00`;
        if (what === "screening") journal.screening(at);
        if (what === "session") journal.session(at);
        if (what === "removal") journal.write("removal", at, { of: first.id });
        if (what === "correction") journal.write("correction", at, { of: first.id, body: { ...first.body, fired: [], level: 0 } });
        if (what === "other-visit") journal.write("seen", at, seen("rf-torsion", at.slice(0, 10)));
      }
      expect(openIn(journal)).toContainEqual({ rule: "rf-cauda-equina", level: 6, since: "2026-03-01", seenOn: null });
    }),
  );
});
