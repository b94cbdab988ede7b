import { describe, expect, test } from "vitest";
import type { Instant } from "#base";
import type { History, PastSession } from "./case.ts";
import { waits, type AskedWaits } from "./waits.ts";

/** What the schedule reads; what the gate makes of it stands in the scenarios of each rule. */
const at = "2026-11-22T09:00:00+01:00" as Instant;
const session = (when: string, endedBy: string | null = null, ...findings: readonly string[]): PastSession => ({
  at: when as Instant,
  mode: "external-self",
  endedBy,
  followUps: [{ at: "2026-11-22T08:59:00+01:00" as Instant, findings }],
});
const ask = (history: Partial<History>, more: Partial<AskedWaits> = {}) =>
  waits({ mode: "external-self", at, history: { sessions: [], open: [], ...history }, ageYears: 30, ...more });

test("nothing known, nothing to wait for", () => {
  expect(waits({ mode: "external-self", at })).toEqual([]);
});

test("the gap ends at a moment, written in the offset of the one who asks", () => {
  expect(waits({ mode: "external-self", at, lastSessionAt: "2026-11-20T23:30:00Z" as Instant })).toEqual([
    {
      rule: "td-interval",
      level: 3,
      until: "2026-11-28",
      untilAt: "2026-11-28T00:30:00+01:00",
      stays: 0,
      ends: "time",
      since: "2026-11-21",
    },
  ]);
});

test("ten minutes after a word, and no gap", () => {
  expect(ask({ sessions: [session("2026-11-22T08:55:00+01:00", "st-word", "fu-ok")] })).toEqual([
    { rule: "st-word", level: 3, until: "2026-11-22", untilAt: "2026-11-22T09:05:00+01:00", stays: 0, ends: "time", since: "2026-11-22" },
  ]);
});

test("worse at 24 hours: two rows speak, and the longer one wins by being there", () => {
  const found = ask({ sessions: [session("2026-11-21T08:00:00+01:00", null, "fu-worse24")] });
  expect(found).toMatchObject([
    { rule: "td-worse-last", level: 3, until: "2026-11-28", stays: 1, ends: "time", since: "2026-11-21" },
    { rule: "td-interval" },
    { rule: "fu-worse24", level: 3, until: "2026-12-06", stays: 0, ends: "time", since: "2026-11-22" },
  ]);
});

describe("how each wait ends", () => {
  const old = "2026-10-01T09:00:00+02:00";
  test.each`
    what                         | history                                                                                                                         | wait
    ${"seven days"}              | ${{ sessions: [session("2026-11-20T09:00:00+01:00", "st-pain3", "fu-ok")] }}                                                    | ${{ rule: "st-pain3", level: 3, until: "2026-11-27", ends: "time", stays: 0 }}
    ${"14 days, then a 2"}       | ${{ sessions: [session("2026-11-20T09:00:00+01:00", "st-faint", "fu-ok")] }}                                                    | ${{ rule: "st-faint", level: 3, until: "2026-12-04", ends: "time", stays: 2 }}
    ${"the 2 that stays"}        | ${{ sessions: [session(old, "st-faint", "fu-ok")] }}                                                                            | ${{ rule: "st-faint", level: 2, until: null, ends: "cleared" }}
    ${"a visit"}                 | ${{ sessions: [session(old, "st-chest", "fu-ok")] }}                                                                            | ${{ rule: "st-chest", level: 3, until: null, ends: "seen" }}
    ${"a visit, open"}           | ${{ sessions: [session(old, "st-chest", "fu-ok")] }}                                                                            | ${{ rule: "rec-unseen", level: 3, until: null, ends: "seen", since: "2026-10-01" }}
    ${"his own word"}            | ${{ sessions: [session(old, "st-distress", "fu-ok")] }}                                                                         | ${{ rule: "st-distress", level: 3, until: null, ends: "opt-in" }}
    ${"skin that healed"}        | ${{ sessions: [session(old, "st-allergy", "fu-ok")] }}                                                                          | ${{ rule: "st-allergy", level: 3, until: null, ends: "healed" }}
    ${"an answer"}               | ${{ sessions: [{ ...session(old), followUps: [] }] }}                                                                           | ${{ rule: "fu-noreply", level: 3, until: null, ends: "answered", since: "2026-10-01" }}
    ${"recovery not recorded"}   | ${{ open: [{ rule: "rf-acute-prostatitis", level: 5, since: "2026-10-01", seenOn: "2026-10-02" }] }}                            | ${{ rule: "rec-acute", level: 3, until: null, ends: "recovery", stays: 2 }}
    ${"six weeks from recovery"} | ${{ recoveredOn: "2026-11-01", open: [{ rule: "rf-acute-prostatitis", level: 5, since: "2026-10-01", seenOn: "2026-10-02" }] }} | ${{ rule: "rec-acute", level: 3, until: "2026-12-13", ends: "time", stays: 2, since: "2026-10-01" }}
    ${"a clearance after it"}    | ${{ recoveredOn: "2026-10-05", open: [{ rule: "rf-acute-prostatitis", level: 5, since: "2026-10-01", seenOn: "2026-10-02" }] }} | ${{ rule: "rec-acute", level: 2, until: null, ends: "cleared", since: "2026-10-05" }}
    ${"a review"}                | ${{ noBenefitSince: "2026-11-01" }}                                                                                             | ${{ rule: "td-no-benefit", level: 2, until: null, ends: "cleared", since: "2026-11-01" }}
    ${"14 days and half a dose"} | ${{ sessions: [session("2026-11-20T09:00:00+01:00", null, "fu-sore")] }}                                                        | ${{ rule: "fu-sore", level: 3, until: "2026-12-04", untilAt: "2026-12-04T09:00:00+01:00", ends: "time", stays: 1 }}
    ${"the half dose"}           | ${{ sessions: [session(old, null, "fu-sore")] }}                                                                                | ${{ rule: "fu-sore", level: 1, until: null, ends: "next-session" }}
  `("$what", ({ history, wait }) => {
    expect(ask(history as Partial<History>)).toContainEqual(expect.objectContaining(wait));
  });
});

test("a stop that only a newer version knows adds no wait of its own, but counts as trouble", () => {
  const strange = [session("2026-09-01T09:00:00Z", "st-new", "fu-ok"), session("2026-10-01T09:00:00Z", "st-new", "fu-ok")];
  expect(ask({ sessions: strange }).map(({ rule }) => rule)).toEqual(["td-two-bad"]);
});
