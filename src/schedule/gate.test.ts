import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, instantAt, instantOn, msOf, type CalendarDate, type EpochMs, type Instant, type Zone } from "#base";
import { project, type Projection } from "#record";
import { TestJournal } from "#record/testing";
import { clearAnswers, screen, stopRules, type FindingId, type StopRuleId } from "#screen";
import { nextSession } from "#schedule";

/** What schedule and gate promise each other, over records that nobody thought of. */

const zones = fc
  .constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")
  .map((zone) => zone as Zone);
const findings = [
  "fu-ok",
  "fu-sore",
  "fu-worse24",
  "fu-worse72",
  "fu-semenblood",
  "fu-uti",
  "fu-numb",
  "fu-rectalblood",
  "fu-lowmood",
] as const satisfies readonly FindingId[];
const sessions = fc.array(
  fc.record({
    day: fc.nat(60),
    hour: fc.nat(23),
    endedBy: fc.option(fc.constantFrom(...(Object.keys(stopRules) as StopRuleId[])), { freq: 2 }),
    found: fc.option(fc.constantFrom(...findings)),
    hoursLater: fc.constantFrom(2, 24, 72),
  }),
  { maxLength: 4 },
);
const record = fc.record({
  zone: zones,
  sessions,
  gapHours: fc.option(fc.integer({ min: 1, max: 400 })),
  psaInDays: fc.option(fc.nat(20)),
  lookDay: fc.integer({ min: 61, max: 70 }),
});

const start = "2026-02-20" as CalendarDate;

const written = ({ zone, sessions: all, gapHours, psaInDays, lookDay }: typeof record extends fc.Arbitrary<infer R> ? R : never) => {
  const journal = new TestJournal(zone);
  const at = instantOn(addDays(start, lookDay), "12:00", zone);
  journal.write("plan", instantOn(start, "08:00", zone), {
    ...(gapHours === null ? {} : { gap: { gapHours, by: "Dr A", on: start } }),
    ...(psaInDays === null ? {} : { psaTestOn: addDays(start, lookDay + psaInDays) }),
  });
  for (const { day, hour, endedBy, found, hoursLater } of all) {
    const end = instantOn(addDays(start, day), `${String(hour).padStart(2, "0")}:00`, zone);
    const { id } = journal.session(end, { endedBy });
    if (found === null) continue;
    journal.write("follow-up", instantAt((msOf(end) + hoursLater * 3_600_000) as EpochMs, zone), {
      session: id,
      due: "any",
      findings: [found],
    });
  }
  return { projection: project(journal.entries, at), at, zone };
};

const verdictAt = ({ history, clearances, plan }: Projection, at: Instant) =>
  screen({
    mode: "external-self",
    at,
    answers: {
      ...clearAnswers,
      "q-psa-test-on": plan.psaTestOn !== undefined && plan.psaTestOn >= at.slice(0, 10) ? plan.psaTestOn : "none",
    },
    history,
    clearances,
  });

test("on the earliest date the gate finds no reason left that only time can end", () => {
  fc.assert(
    fc.property(record, (given) => {
      const { projection, at, zone } = written(given);
      const { earliest, openEnded } = nextSession({ projection, at, zone, mode: "external-self" });
      const { fired } = verdictAt(projection, earliest);
      expect(fired.filter(({ level, until }) => level >= 3 && until !== null)).toEqual([]);
      // An answer that is not due yet is not missed yet: it may be given before that date.
      if (openEnded.length === 0) expect(fired.filter(({ level, rule }) => level >= 2 && rule !== "fu-noreply")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a minute before the earliest date the gate still says no", () => {
  fc.assert(
    fc.property(record, (given) => {
      const { projection, at, zone } = written(given);
      const { earliest } = nextSession({ projection, at, zone, mode: "external-self" });
      if (msOf(earliest) <= msOf(at)) return;
      const before = instantAt((msOf(earliest) - 60_000) as EpochMs, zone);
      expect(verdictAt(projection, before).mayStart).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test("a date that is put off says why, and the last reason ends on that date", () => {
  fc.assert(
    fc.property(record, (given) => {
      const { projection, at, zone } = written(given);
      const { earliest, reasons } = nextSession({ projection, at, zone, mode: "external-self" });
      expect(msOf(reasons[0]?.until ?? at)).toBe(msOf(earliest));
    }),
    { numRuns: 150 },
  );
});

test("one more stop never brings the next session closer", () => {
  fc.assert(
    fc.property(record, fc.constantFrom<StopRuleId>("st-sharp", "st-pain3", "st-chest", "st-word"), (mixed, rule) => {
      // Soreness speaks of the last session only, so a later one may take its place.
      const given = { ...mixed, sessions: mixed.sessions.map((session) => ({ ...session, found: null })) };
      const { projection, at, zone } = written(given);
      const more = written({
        ...given,
        sessions: [...given.sessions, { day: 60, hour: 20, endedBy: rule, found: null, hoursLater: 24 }],
      });
      const earliest = (of: Projection) => msOf(nextSession({ projection: of, at, zone, mode: "external-self" }).earliest);
      expect(earliest(more.projection)).toBeGreaterThanOrEqual(earliest(projection));
    }),
    { numRuns: 100 },
  );
});

test("a clock that jumped back makes no session possible sooner than a week from now", () => {
  const journal = new TestJournal();
  journal.session("2026-06-10 20:00");
  const at = "2026-06-01T09:00:00Z" as Instant;
  const { earliest } = nextSession({ projection: project(journal.entries, at), at, zone: "UTC" as Zone, mode: "external-self" });
  expect(msOf(earliest)).toBeGreaterThanOrEqual(msOf("2026-06-08T09:00:00Z" as Instant));
});

test("before a PSA test an internal session keeps a week free, an external one two days", () => {
  const journal = new TestJournal();
  journal.write("plan", "2026-06-01 09:00", { psaTestOn: "2026-06-10" as CalendarDate });
  const next = (at: string, mode: "external-self" | "internal") =>
    nextSession({ projection: project(journal.entries, at as Instant), at: at as Instant, zone: "UTC" as Zone, mode }).earliest.slice(
      0,
      10,
    );
  expect(next("2026-06-02T23:59:00Z", "internal")).toBe("2026-06-02");
  expect(next("2026-06-03T00:00:00Z", "internal")).toBe("2026-06-11");
  expect(next("2026-06-07T23:59:00Z", "external-self")).toBe("2026-06-07");
  expect(next("2026-06-08T00:00:00Z", "external-self")).toBe("2026-06-11");
});
