import { describe, expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
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

describe("which session, and whose plan, the gap counts from", () => {
  const early = session("2026-11-10T09:00:00+01:00", null, "fu-ok");
  const late = session("2026-11-18T09:00:00+01:00", null, "fu-ok");
  const plan = (gapHours: number, by = "GP", on = "2026-10-01") => ({ gapHours, by, on }) as NonNullable<History["plan"]>;
  const untilAt = (history: Partial<History>) => ask(history).find(({ rule }) => rule === "td-interval")?.untilAt;
  test.each`
    what                                | history                                                                 | until
    ${"the latest"}                     | ${{ sessions: [early, late] }}                                          | ${"2026-11-25T09:00:00+01:00"}
    ${"the latest, written first"}      | ${{ sessions: [late, early] }}                                          | ${"2026-11-25T09:00:00+01:00"}
    ${"a plan of ten days"}             | ${{ sessions: [late], plan: plan(240) }}                                | ${"2026-11-28T09:00:00+01:00"}
    ${"a plan of four and a half days"} | ${{ sessions: [late], plan: plan(108) }}                                | ${"2026-11-22T21:00:00+01:00"}
    ${"a plan that nobody made"}        | ${{ sessions: [late], plan: plan(108, "  ") }}                          | ${"2026-11-25T09:00:00+01:00"}
    ${"a plan of a day to come"}        | ${{ sessions: [late], plan: plan(108, "GP", "2026-11-23") }}            | ${"2026-11-25T09:00:00+01:00"}
    ${"a plan of a day, which is two"}  | ${{ sessions: [session("2026-11-21T09:00:00+01:00")], plan: plan(24) }} | ${"2026-11-23T09:00:00+01:00"}
  `("$what", ({ history, until }) => {
    expect(untilAt(history as Partial<History>)).toBe(until);
  });

  test("a word said at a moment still to come is a clock that was moved, and the gap holds", () => {
    expect(ask({ sessions: [session("2026-11-22T10:00:00+01:00", "st-word")] })).toMatchObject([
      { rule: "td-interval", untilAt: "2026-11-29T09:00:00+01:00" },
    ]);
  });
});

describe("after soreness: seven days on top of the longer of plan and week", () => {
  const sore = session("2026-11-20T09:00:00+01:00", null, "fu-sore");
  test.each`
    gapHours | until
    ${72}    | ${"2026-12-04T09:00:00+01:00"}
    ${168}   | ${"2026-12-04T09:00:00+01:00"}
    ${240}   | ${"2026-12-07T09:00:00+01:00"}
  `("a plan of $gapHours hours", ({ gapHours, until }) => {
    const plan = { gapHours, by: "GP", on: "2026-10-01" } as NonNullable<History["plan"]>;
    expect(ask({ sessions: [sore], plan }).find(({ rule }) => rule === "fu-sore")).toMatchObject({ level: 3, untilAt: until, stays: 1 });
  });

  test("a session since then that left nothing sore ends it, in whatever order they are written", () => {
    const since = session("2026-11-21T09:00:00+01:00", null, "fu-ok");
    for (const sessions of [
      [sore, since],
      [since, sore],
    ])
      expect(ask({ sessions }).map(({ rule }) => rule)).not.toContain("fu-sore");
  });
});

describe("what a visit closes", () => {
  const chest = session("2026-11-01T09:00:00+01:00", "st-chest", "fu-ok");
  const open = (rule: string, since: string, seenOn: string | null) => ({ rule, level: 6, since, seenOn }) as History["open"][number];
  const waitsFor = (found: History["open"]) =>
    ask({ sessions: [chest], open: found }).some(({ rule, ends }) => rule === "st-chest" && ends === "seen");
  test.each`
    what                                         | found                                                                                   | isWaiting
    ${"nobody"}                                  | ${[]}                                                                                   | ${true}
    ${"a visit on the day"}                      | ${[open("st-chest", "2026-11-01", "2026-11-01")]}                                       | ${false}
    ${"a visit later"}                           | ${[open("st-chest", "2026-11-01", "2026-11-05")]}                                       | ${false}
    ${"a visit before it happened"}              | ${[open("st-chest", "2026-10-01", "2026-10-02")]}                                       | ${true}
    ${"a visit for something else"}              | ${[open("rf-uti", "2026-11-01", "2026-11-05")]}                                         | ${true}
    ${"a visit, and another that waits for one"} | ${[open("st-chest", "2026-11-01", "2026-11-05"), open("st-chest", "2026-11-10", null)]} | ${true}
    ${"a visit, and something else that waits"}  | ${[open("st-chest", "2026-11-01", "2026-11-05"), open("rf-uti", "2026-11-10", null)]}   | ${false}
  `("$what", ({ found, isWaiting }) => {
    expect(waitsFor(found as History["open"])).toBe(isWaiting);
  });
});

test.each`
  mode               | wait
  ${"external-self"} | ${{ level: 1, until: null, stays: 0, ends: "next-session" }}
  ${"internal"}      | ${{ level: 3, until: null, stays: 0, ends: "review" }}
`("worse at 24 hours, a month ago, asked for $mode", ({ mode, wait }) => {
  const found = ask({ sessions: [session("2026-10-21T08:00:00+02:00", null, "fu-worse24")] }, { mode });
  expect(found.find(({ rule }) => rule === "td-worse-last")).toEqual({ rule: "td-worse-last", since: "2026-10-21", ...wait });
});

test.each`
  mode               | wait
  ${"external-self"} | ${{ level: 2, ends: "cleared" }}
  ${"internal"}      | ${{ level: 3, ends: "review" }}
`("two bad sessions of three, asked for $mode, count from the later one", ({ mode, wait }) => {
  const bad = (on: string) => session(`${on}T08:00:00+02:00`, "st-pain3", "fu-ok");
  for (const sessions of [
    [bad("2026-09-01"), bad("2026-09-20")],
    [bad("2026-09-20"), bad("2026-09-01")],
  ])
    expect(ask({ sessions }, { mode }).find(({ rule }) => rule === "td-two-bad")).toMatchObject({ ...wait, since: "2026-09-20" });
});

describe("which sessions are bad ones", () => {
  const answered = (on: string, ...each: readonly (readonly string[])[]): PastSession => ({
    ...session(`${on}T08:00:00+02:00`),
    followUps: each.map((findings, i) => ({ at: `2026-10-2${i}T09:00:00+02:00` as Instant, findings })),
  });
  const twoBad = (...sessions: readonly PastSession[]) => ask({ sessions }).find(({ rule }) => rule === "td-two-bad")?.since;
  test.each<[string, readonly PastSession[], string | undefined]>([
    [
      "worse at 72 hours in one of several answers",
      [answered("2026-09-01", ["fu-ok"], ["fu-worse72"]), answered("2026-09-20", ["fu-worse72"], ["fu-ok"])],
      "2026-09-20",
    ],
    ["nobody answered", [answered("2026-09-01"), answered("2026-09-20")], undefined],
    ["only one was worse", [answered("2026-09-01", ["fu-worse72"]), answered("2026-09-20")], undefined],
    [
      "two bad ones, and a good one after",
      [answered("2026-09-01", ["fu-worse72"]), answered("2026-09-10", ["fu-worse72"]), answered("2026-09-20", ["fu-ok"])],
      "2026-09-10",
    ],
  ])("%s", (_what, sessions, since) => {
    expect(twoBad(...sessions)).toBe(since);
  });
});

describe("recovery from an acute infection", () => {
  const fever = session("2026-08-01T08:00:00+02:00", "st-fever", "fu-ok");
  const pain = session("2026-08-01T08:00:00+02:00", "st-pain3", "fu-ok");
  const acute = (history: Partial<History>) => ask(history).find(({ rule }) => rule === "rec-acute");
  test.each<[string, Partial<History>, object | undefined]>([
    ["none is recorded", { sessions: [fever] }, { level: 3, ends: "recovery", since: "2026-08-01" }],
    ["it lies before the fever", { sessions: [fever], recoveredOn: "2026-07-31" as CalendarDate }, { level: 3, ends: "recovery" }],
    ["it lies in days to come", { sessions: [fever], recoveredOn: "2026-11-23" as CalendarDate }, { level: 3, ends: "recovery" }],
    [
      "six weeks are not over",
      { sessions: [fever], recoveredOn: "2026-10-12" as CalendarDate },
      { level: 3, ends: "time", until: "2026-11-23" },
    ],
    [
      "six weeks are over",
      { sessions: [fever], recoveredOn: "2026-10-11" as CalendarDate },
      { level: 2, ends: "cleared", since: "2026-10-11" },
    ],
  ])("%s", (_what, history, wait) => {
    expect(acute(history)).toMatchObject(wait!);
  });

  test("a stop for pain is no infection", () => {
    expect(acute({ sessions: [pain] })).toBeUndefined();
  });
});
