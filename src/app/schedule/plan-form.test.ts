import { expect, test } from "vitest";
import type { CalendarDate, Instant } from "#base";
import { checkDraft } from "#record";
import type { Zone } from "#base";
import { formOf, mistakesIn, pauseOf, planOf, type Plan } from "./plan-form.ts";

const at = "2026-11-23T20:00:00+01:00" as Instant;
const day = (text: string) => text as CalendarDate;

const full: Plan = {
  weekday: 3,
  time: "20:00",
  gap: { gapHours: 96, by: "Dr Example", on: day("2026-11-01") },
  psaTestOn: day("2026-12-10"),
  pauses: [{ from: day("2026-12-01"), until: day("2026-12-04"), why: "travel" }],
  change: "warmer room",
  startSooner: true,
};

test("a plan that is opened and saved unchanged stays the same", () => {
  expect(planOf(formOf(full, at), full)).toEqual(full);
  expect(planOf(formOf({}, at), {})).toEqual({});
});

test("what the form makes, the record takes", () => {
  const body = planOf(formOf(full, at), full);
  expect(checkDraft({ kind: "plan", at, zone: "Europe/Berlin" as Zone, body }).ok).toBe(true);
});

test.each`
  count    | unit       | refused
  ${"47"}  | ${"hours"} | ${true}
  ${"48"}  | ${"hours"} | ${false}
  ${"1"}   | ${"days"}  | ${true}
  ${"2"}   | ${"days"}  | ${false}
  ${""}    | ${"days"}  | ${true}
  ${"2.5"} | ${"days"}  | ${true}
  ${"365"} | ${"days"}  | ${false}
  ${"366"} | ${"days"}  | ${true}
`("a gap of $count $unit is refused: $refused", ({ count, unit, refused }) => {
  const form = { ...formOf(full, at), gapCount: count, gapUnit: unit };
  expect(mistakesIn(form, at).includes("gapCount")).toBe(refused);
});

test("a gap nobody is named for, or from a day to come, is refused", () => {
  expect(mistakesIn({ ...formOf(full, at), gapBy: " ", gapOn: "2026-11-24" }, at)).toEqual(["gapBy", "gapOn"]);
});

test("a pause ends on or after its first day", () => {
  expect(pauseOf("2026-12-04", "2026-12-04", "other")).toBeDefined();
  expect(pauseOf("2026-12-04", "2026-12-03", "other")).toBeUndefined();
  expect(pauseOf("2026-12-04", "", "other")).toBeUndefined();
});
