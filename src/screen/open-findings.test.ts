import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import { modes, type Case, type History, type OpenFinding } from "./case.ts";
import { openedBy } from "./emergency.ts";
import { findingIds, followUpFindings } from "./follow-ups.ts";
import { clearAnswers } from "./questions.ts";
import { rules } from "./rules/all.ts";
import { screen } from "./screen.ts";
import { stopFindings, stopRules } from "./stops.ts";
import { openedBySession } from "./waits/unseen.ts";

/** Pain of a twisted testicle that stopped is worse news, not better: what fired at 4-6 holds the gate until a clinician saw the person. */
const at = "2026-11-22T09:00:00Z" as Instant;
const answers = { ...clearAnswers, "q-trained": { by: "physiotherapist", on: "2026-10-01" as CalendarDate } };
const care = { 4: "days", 5: "today", 6: "now" } as const;
const record = (more: Partial<History>): History => ({ sessions: [], open: [], ...more });

/** Every rule of the questions that can stand at 4-6, at each of those levels. */
const grave = rules.flatMap(({ id, levels }) =>
  ([4, 5, 6] as const).filter((level) => modes.some((mode) => levels[mode].includes(level))).map((level) => ({ id, level })),
);
/** What a session can leave behind at 4-6. */
const graveAfter = [...Object.entries(stopRules), ...Object.entries(stopFindings), ...Object.entries(followUpFindings)].flatMap(
  ([finding, consequence]) => {
    const rule: string = "rule" in consequence ? consequence.rule : finding;
    const { level } = consequence;
    return level === 4 || level === 5 || level === 6 ? [{ id: rule, level }] : [];
  },
);

test("there are as many as the rule base has", () => {
  expect(new Set(grave.map(({ id }) => id)).size).toBe(35);
  expect(new Set(graveAfter.map(({ id }) => id)).size).toBe(24);
});

describe.each([...grave, ...graveAfter])("$id at $level", ({ id, level }) => {
  const open: OpenFinding = { rule: id, level, since: "2026-10-01" as CalendarDate, seenOn: null };

  test.each(modes)("holds the gate for %s, weeks later, whatever was cleared", (mode) => {
    const clearances = rules.map(({ id: rule }) => ({ rule, mode, by: "GP", on: "2026-11-20" as CalendarDate }));
    const verdict = screen({ mode, at, answers, clearances, history: record({ open: [open] }) });
    expect(verdict.level).toBe(3);
    expect(verdict.fired.find(({ rule }) => rule === "rec-unseen")?.about).toEqual([open]);
    expect(verdict.seekCare).toBe(care[level]);
    expect(verdict.until).toBeNull();
  });

  test("is closed by a visit", () => {
    const seen = { ...open, seenOn: "2026-10-02" as CalendarDate, seenBy: "GP" };
    const verdict = screen({ mode: "external-self", at, answers, history: record({ open: [seen] }) });
    expect(verdict.fired.map(({ rule }) => rule)).not.toContain("rec-unseen");
  });
});

test("what a verdict leaves open holds the gate the next day, when every answer is clear", () => {
  const signs = fc.subarray([
    { "q-testis": "yes" },
    { "q-leg-chest": ["chest-pain"] },
    { "q-uti": "yes" },
    { "q-sepsis": ["confusion"] },
    { "q-haemospermia": "unsure" },
    { "q-unwell": ["new-severe-or-different-pain"] },
    { "q-numb-after": "over-48-h" },
    { "q-self-harm": "thoughts" },
  ] as const);
  fc.assert(
    fc.property(signs, (some) => {
      const first = screen({ mode: "external-self", at, answers: Object.assign({}, answers, ...some) });
      const open = openedBy(first, at);
      expect(open.map(({ rule }) => rule)).toEqual(first.fired.filter(({ level }) => level >= 4).map(({ rule }) => rule));
      for (const one of open) expect(one).toMatchObject({ since: "2026-11-22", seenOn: null });
      const next = screen({ mode: "external-self", at: "2026-11-23T09:00:00Z" as Instant, answers, history: record({ open }) });
      expect(next.level).toBe(open.length > 0 ? 3 : 0);
      expect(next.seekCare).toBe(first.level >= 4 ? first.seekCare : "none");
    }),
  );
});

test.each`
  endedBy             | findings                                    | opened
  ${null}             | ${["fu-ok"]}                                | ${[]}
  ${"st-pain3"}       | ${["fu-worse24"]}                           | ${[]}
  ${"st-severe"}      | ${[]}                                       | ${[["st-severe", 3]]}
  ${"st-severe"}      | ${["st-severe.hour"]}                       | ${[["st-severe", 5]]}
  ${"st-chest"}       | ${["fu-uti"]}                               | ${[["st-chest", 6], ["fu-uti", 4]]}
  ${"st-blood-smear"} | ${[]}                                       | ${[]}
  ${null}             | ${["fu-urineblood", "fu-urineblood.clots"]} | ${[["fu-urineblood", 5]]}
`("a session ended by $endedBy with $findings leaves open: $opened", ({ endedBy, findings, opened }) => {
  const session = { at, mode: "external-self" as const, endedBy, followUps: [{ at, findings }] };
  const found = openedBySession(session, 30);
  expect(found.map(({ rule, level }) => [rule, level])).toEqual(opened);
});

test("blood on the glove of an internal session stays open, a graze on the skin does not", () => {
  const session = { at, mode: "internal" as const, endedBy: "st-blood-smear", followUps: [] };
  expect(openedBySession(session, 30)).toEqual([{ rule: "st-blood-smear", level: 4, since: "2026-11-22", seenOn: null }]);
});

test("blood in semen stays open from the age of 40, and when the age is not known", () => {
  const session = { at, mode: "internal" as const, endedBy: null, followUps: [{ at, findings: ["fu-semenblood"] }] };
  expect(openedBySession(session, 39)).toEqual([]);
  expect(openedBySession(session, 40)).toMatchObject([{ rule: "fu-semenblood", level: 4 }]);
  expect(openedBySession(session, null)).toMatchObject([{ rule: "fu-semenblood", level: 4 }]);
});

test("any stops and findings, however late: nothing at 4-6 is forgotten", () => {
  const someSession = fc.record({
    at: fc.constant("2026-01-10T09:00:00Z" as Instant),
    mode: fc.constantFrom(...modes),
    endedBy: fc.option(fc.constantFrom(...Object.keys(stopRules))),
    followUps: fc.array(fc.record({ at: fc.constant("2026-01-13T09:00:00Z" as Instant), findings: fc.subarray([...findingIds]) })),
  });
  fc.assert(
    fc.property(someSession, fc.constantFrom(...modes), (session, mode) => {
      const c: Case = { mode, at, answers, history: record({ sessions: [session] }) };
      const worst = Math.max(0, ...openedBySession(session, 40).map(({ level }) => level));
      const verdict = screen(c);
      if (worst >= 4) expect(verdict).toMatchObject({ mayStart: false, seekCare: care[worst as 4 | 5 | 6] });
    }),
  );
});
