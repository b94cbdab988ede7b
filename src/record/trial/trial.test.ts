import { describe, expect, test } from "vitest";
import { project, checkDraft, type Draft, type TrialPlan } from "#record";
import type { CalendarDate, Instant } from "#base";
import { TestJournal, testId } from "../testing/index.ts";

const plan: TrialPlan = {
  outcome: { of: "pain", range: [0, 10], better: "lower", mid: 2 },
  design: {
    kind: "pairs",
    periodDays: 14,
    washoutDays: 4,
    order: ["PC", "CP", "PC", "CP"],
    start: "2026-03-10" as CalendarDate,
    orderDrawnByApp: true,
  },
  rules: "evaluate-1",
  seed: "05",
};
const fingerprint = "0".repeat(64);
const check = (body: unknown) => checkDraft({ kind: "trial", at: "2026-03-01T21:00:00Z", zone: "UTC", body } as Draft);

describe("what can be kept of a trial", () => {
  test.each<[string, unknown]>([
    ["a plan that was drawn", { what: "drawn", plan, fingerprint }],
    ["with a field a newer version added", { what: "drawn", plan: { ...plan, season: "spring" }, fingerprint }],
    ["a look", { what: "looked", of: testId(1) }],
    ["a decision that every pair counts", { what: "left-out", of: testId(1), pairs: [] }],
    ["an end without a reason", { what: "stopped", of: testId(1) }],
  ])("%s", (_name, body) => expect(check(body).ok).toBe(true));

  test.each<[string, unknown, string]>([
    ["something that happens to no trial", { what: "won", of: testId(1) }, "body.what"],
    ["a look at nothing", { what: "looked" }, "body.of"],
    ["a plan without its fingerprint", { what: "drawn", plan }, "body.fingerprint"],
    ["a start on a day that does not exist", drawn({ start: "2026-02-30" }), "body.plan.design.start"],
    ["a third letter", drawn({ order: ["PC", "XC"] }), "body.plan.design.order.1"],
    ["no order", drawn({ order: [] }), "body.plan.design.order"],
    ["half a day", drawn({ periodDays: 13.5 }), "body.plan.design.periodDays"],
    ["lengths that fit no order", drawn({ phaseDays: [28] }), "body.plan.design"],
    [
      "a difference of nothing",
      { what: "drawn", fingerprint, plan: { ...plan, outcome: { ...plan.outcome, mid: 0 } } },
      "body.plan.outcome.mid",
    ],
    [
      "a side without a name",
      { what: "drawn", fingerprint, plan: { ...plan, names: { practice: " ", comparison: "b" } } },
      "body.plan.names.practice",
    ],
    [
      "an expectation beyond the scale",
      { what: "drawn", fingerprint, plan: { ...plan, expectation: { practice: 11, comparison: 0 } } },
      "body.plan.expectation.practice",
    ],
  ])("%s is refused, with its place", (_name, body, path) => expect(check(body)).toMatchObject({ ok: false, error: { path } }));
});

function drawn(change: object): unknown {
  return { what: "drawn", plan: { ...plan, design: { ...plan.design, ...change } }, fingerprint };
}

describe("what the record says of a trial", () => {
  const drawnTrial = () => {
    const journal = new TestJournal();
    const { id } = journal.write("trial", "2026-03-01 21:00", { what: "drawn", plan, fingerprint });
    return { journal, id };
  };
  const trialsOf = (journal: TestJournal) => project(journal.entries, "2026-12-01T09:00:00Z" as Instant).trials;

  test("its first and last day, and that nothing happened yet", () =>
    expect(trialsOf(drawnTrial().journal)).toMatchObject([
      { startsOn: "2026-03-10", endsOn: "2026-06-29", stopped: null, looksOn: [], leftOut: null },
    ]));

  test("what was first fixed stays known under a correction", () => {
    const { journal, id } = drawnTrial();
    const now = { ...plan, outcome: { ...plan.outcome, mid: 1 } };
    journal.write("correction", "2026-04-01 09:00", { of: id, body: { what: "drawn", plan: now, fingerprint: "1".repeat(64) } });
    expect(trialsOf(journal)).toMatchObject([{ frozen: plan, fingerprint, plan: now }]);
  });

  test("looks, each with its day, and only the first decision about pairs", () => {
    const { journal, id } = drawnTrial();
    journal.write("trial", "2026-05-01 09:00", { what: "looked", of: id });
    journal.write("trial", "2026-05-20 09:00", { what: "looked", of: id });
    journal.write("trial", "2026-07-01 09:00", { what: "left-out", of: id, pairs: [2] });
    journal.write("trial", "2026-07-02 09:00", { what: "left-out", of: id, pairs: [] });
    expect(trialsOf(journal)).toMatchObject([{ looksOn: ["2026-05-01", "2026-05-20"], leftOut: [2] }]);
  });

  test.each<[string, (journal: TestJournal, id: ReturnType<typeof testId>) => unknown, object | null]>([
    [
      "his own word ends it",
      (journal, id) => journal.write("trial", "2026-05-01 09:00", { what: "stopped", of: id }),
      { on: "2026-05-01", why: "own" },
    ],
    ["a sign ends it", (journal) => journal.screening("2026-05-01 09:00", { "rf-haematuria": 4 }), { on: "2026-05-01", why: "sign" }],
    ["a no of one day does not", (journal) => journal.screening("2026-05-01 09:00", { "td-intox": 3 }), null],
    ["nor a sign after its end", (journal) => journal.screening("2026-07-15 09:00", { "rf-haematuria": 4 }), null],
    ["nor stopping what is over", (journal, id) => journal.write("trial", "2026-08-01 09:00", { what: "stopped", of: id }), null],
    ["nor a word about another trial", (journal) => journal.write("trial", "2026-05-01 09:00", { what: "stopped", of: testId(99) }), null],
    ["one bad session does not", (journal) => journal.session("2026-05-01 19:00", { endedBy: "st-sharp" }), null],
    [
      "two bad sessions do, and of two ends on one day the graver is told",
      (journal) => {
        journal.session("2026-05-01 19:00", { endedBy: "st-pain3" });
        journal.session("2026-05-08 19:00", { endedBy: "st-pain3" });
      },
      { on: "2026-05-08", why: "two-bad" },
    ],
  ])("%s", (_name, happens, stopped) => {
    const { journal, id } = drawnTrial();
    happens(journal, id);
    const [trial] = trialsOf(journal);
    if (stopped === null) expect(trial!.stopped).toBeNull();
    else expect(trial!.stopped).toMatchObject(stopped);
  });

  test("taken back, it is as if it had never been drawn", () => {
    const { journal, id } = drawnTrial();
    journal.write("removal", "2026-04-01 09:00", { of: id });
    expect(trialsOf(journal)).toEqual([]);
  });
});

describe("what was done on a day of a trial can be kept", () => {
  const checkDid = (body: unknown) => checkDraft({ kind: "rating", at: "2026-03-12T21:00:00Z", zone: "UTC", body } as Draft);
  test.each<[string, object]>([
    ["alone", { did: { of: testId(1), what: "practice" } }],
    ["with the numbers of a check-in, and later", { pain: 3, daysLate: 2, did: { of: testId(1), what: "neither" } }],
    ["with what a newer version added", { did: { of: testId(1), what: "part", minutes: 20 } }],
  ])("%s", (_name, body) => expect(checkDid(body).ok).toBe(true));
  test.each<[string, object, string]>([
    ["of no trial", { did: { what: "practice" } }, "body.did.of"],
    ["in a word that is none of the four", { did: { of: testId(1), what: "more" } }, "body.did.what"],
  ])("not %s", (_name, body, path) => expect(checkDid(body)).toMatchObject({ ok: false, error: { path } }));
});
