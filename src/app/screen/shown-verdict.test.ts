import { expect, test } from "vitest";
import type { Fired, Level, Mode, Verdict } from "#screen";
import { shownVerdict } from "./shown-verdict.ts";

const names = [
  "proceed",
  "proceed-with-care",
  "ask-a-clinician-first",
  "not-today",
  "see-a-doctor-within-days",
  "same-day-urgent",
  "emergency",
] as const;
const care = ["none", "none", "routine", "none", "days", "today", "now"] as const;

const verdict = (...fired: readonly (readonly [rule: string, level: Level])[]): Verdict => {
  const level = Math.max(0, ...fired.map(([, each]) => each)) as Level;
  return {
    level,
    verdict: names[level],
    mayStart: level <= 1,
    seekCare: care[level],
    fired: fired.map(([rule, each]): Fired => ({ rule, level: each, refs: [], until: null })),
    unanswered: [],
    limits: { contactSecondsMax: 300, discomfortMax: 3, holdsPerSideMax: 2, avoid: [] },
    until: null,
    ruleBase: "test",
  };
};
const rules = ({ fired }: ReturnType<typeof shownVerdict>) => fired.map(({ rule }) => rule);

test("alone, every reason is named and nothing is softened", () => {
  const shown = shownVerdict(verdict(["rf-suicide", 5], ["td-distress", 3]), "external-self");
  expect(rules(shown)).toEqual(["rf-suicide", "td-distress"]);
  expect(shown).toMatchObject({ level: 5, name: "same-day-urgent", seekCare: "today", hasQuietReason: false });
});

test.each<[Mode, string, Level]>([
  ["external-partner", "td-coercion", 3],
  ["external-partner", "td-distress", 3],
  ["external-partner", "rf-suicide", 5],
  ["external-partner", "rf-suicide", 6],
  ["internal", "td-coercion", 3],
])("in mode %s the page for %s at %d is a plain not today", (mode, rule, level) => {
  const shown = shownVerdict(verdict([rule, level]), mode);
  expect(shown).toEqual({ level: 3, name: "not-today", seekCare: "none", fired: [], hasQuietReason: true, until: null });
});

test("with a partner, the page of a hidden reason is the page of a named one without its name", () => {
  const named = shownVerdict(verdict(["td-bladder", 3]), "external-partner");
  const hidden = shownVerdict(verdict(["td-bladder", 3], ["td-coercion", 3]), "external-partner");
  expect(hidden).toEqual(named);
});

test("with a partner, the page after a private no is the page after any other reason of the day", () => {
  const afterNo = shownVerdict(verdict(["td-coercion", 3]), "external-partner");
  for (const rule of ["td-intox", "td-numbing", "td-bladder", "td-unwell", "td-partner-hands", "td-pain-high", "td-distress"])
    expect(shownVerdict(verdict([rule, 3]), "external-partner"), rule).toEqual(afterNo);
});

test("a reason that needs a doctor is named with a partner too, and so is one that ends on a date", () => {
  expect(rules(shownVerdict(verdict(["td-pain-high", 4]), "external-partner"))).toEqual(["td-pain-high"]);
  expect(rules(shownVerdict(verdict(["hx-biopsy", 3], ["td-intox", 3]), "external-partner"))).toEqual(["hx-biopsy"]);
});

test("alone, the reasons of the day are named", () => {
  expect(rules(shownVerdict(verdict(["td-intox", 3]), "external-self"))).toEqual(["td-intox"]);
});

test("a hidden reason never makes the page milder than what may be named", () => {
  const shown = shownVerdict(verdict(["rf-torsion", 6], ["td-coercion", 3]), "external-partner");
  expect(shown).toMatchObject({ level: 6, seekCare: "now" });
  expect(rules(shown)).toEqual(["rf-torsion"]);
});

test("a hidden reason that only asks for care leaves a page with limits and no name", () => {
  const shown = shownVerdict(verdict(["hx-trauma", 1]), "external-partner");
  expect(shown).toMatchObject({ level: 0, hasQuietReason: false, fired: [] });
});
