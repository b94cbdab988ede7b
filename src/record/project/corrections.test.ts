import { describe, expect, test } from "vitest";
import type { CalendarDate } from "#base";
import { project, type Bodies, type Kind } from "#record";
import { testId, testInstant, TestJournal } from "../testing/index.ts";

const day = (date: string) => date as CalendarDate;
const correct = <K extends Kind>(
  kind: K,
  before: Bodies[K],
  after: unknown,
  { on = "2026-03-10", at }: { on?: string; at?: string } = {},
) => {
  const journal = new TestJournal();
  const entry = journal.write(kind, "2026-03-01 09:00", before);
  const correction = journal.write("correction", `${on} 09:00`, { of: entry.id, body: after, ...(at ? { at: testInstant(at) } : {}) });
  const { shown, idle } = project(journal.entries, testInstant("2026-06-01 09:00"));
  return { now: shown[0]!, isIdle: idle.includes(correction.id) };
};

/** Every kind a person writes, and a day that lies after the entry and before its correction. */
describe("a correction is believed about everything up to the day it was written", () => {
  const seen = { rule: "rf-acute-prostatitis", on: day("2026-03-01"), by: "Dr Example" };
  const treatment = { what: "antibiotic", change: "started", on: day("2026-03-01") } as const;
  const gra = { instrument: "gra", label: "no change", since: day("2026-02-01") } as const;
  const clearance = { rule: "hx-anticoag", mode: "external-self", by: "Dr Example", on: day("2026-03-01") } as const;
  test.each([
    ["seen", seen, { ...seen, on: "2026-03-09" }],
    ["seen", seen, { ...seen, recoveredOn: "2026-03-10" }],
    ["treatment", treatment, { ...treatment, on: "2026-03-08" }],
    ["treatment", treatment, { ...treatment, on: "2026-03-10", change: "stopped" }],
    ["flare", { startedOn: day("2026-03-01") }, { startedOn: "2026-03-02", endedOn: "2026-03-09" }],
    ["flare", { startedOn: day("2026-03-01") }, { startedOn: "2026-03-10" }],
    ["clearance", clearance, { ...clearance, on: "2026-03-09" }],
    ["answers", gra, { ...gra, since: "2026-02-02" }],
    ["rating", { pain: 3 }, { pain: 4, worst: 6 }],
    ["note", { text: "one" }, { text: "two" }],
    ["void", { phase: "day", ml: 200 }, { phase: "night", ml: 250 }],
    ["intake", { what: "water" }, { what: "caffeine", ml: 150 }],
    ["leak", {}, { urgency: 2 }],
    ["factor", { what: "sitting" }, { what: "cycling", hours: 2 }],
    ["plan", { weekday: 1 }, { weekday: 2 }],
  ] as const)("%s: %j becomes %j", (kind, before, after) => {
    const { now, isIdle } = correct(kind, before as never, after);
    expect(now.entry.body).toEqual(after);
    expect(now.before).toHaveLength(1);
    expect(isIdle).toBe(false);
  });

  test.each([
    ["seen", seen, { ...seen, on: "2026-03-11" }],
    ["seen", seen, { ...seen, recoveredOn: "2026-03-11" }],
    ["treatment", treatment, { ...treatment, on: "2026-03-11" }],
    ["flare", { startedOn: day("2026-03-01") }, { startedOn: "2026-03-11" }],
  ] as const)("%s: what is still to come on the day of the correction is not believed: %j, %j", (kind, before, after) => {
    const { now, isIdle } = correct(kind, before as never, after);
    expect(now.entry.body).toEqual(before);
    expect(isIdle).toBe(true);
  });

  test("a clock set back takes nothing away: what the entry could say, its correction can say", () => {
    const after = { ...treatment, name: "as on the box" };
    expect(correct("treatment", treatment, after, { on: "2026-02-20" }).now.entry.body).toEqual(after);
  });

  test("a body of another kind is never taken", () => {
    expect(correct("seen", seen, { text: "no" }).isIdle).toBe(true);
    expect(correct("follow-up", { session: testId(9), due: "24h", findings: [] }, { session: "9", due: "24h", findings: [] }).isIdle).toBe(
      true,
    );
  });

  test("the moment can be corrected too", () => {
    expect(correct("void", { phase: "day" }, { phase: "day" }, { at: "2026-03-01 07:30" }).now.entry.at).toBe(
      testInstant("2026-03-01 07:30"),
    );
  });
});
