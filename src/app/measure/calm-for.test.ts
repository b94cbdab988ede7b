import { expect, test } from "vitest";
import type { OpenFinding } from "#screen";
import { calmFor } from "./calm-for.ts";

const open = (level: number, seenOn: string | null = null) =>
  ({ rule: "rf-retention", level, since: "2026-03-01", seenOn }) as unknown as OpenFinding;

test.each([
  ["nothing open", [], "first"],
  ["a sign for a doctor within days", [open(4)], "after"],
  ["one for today", [open(5)], "none"],
  ["an emergency", [open(4), open(6)], "none"],
  ["an emergency that a doctor has seen", [open(6, "2026-03-02")], "first"],
] as const)("%s: breathing %#", (_what, findings, place) => {
  expect(calmFor(findings)).toBe(place);
});
