import { expect, test } from "vitest";
import { project } from "#record";
import { testInstant, TestJournal } from "#record/testing";
import { likelyPhase } from "./likely-phase.ts";

const upAt = (...times: readonly string[]) => {
  const journal = new TestJournal();
  for (const time of times) journal.write("void", `2026-03-10 ${time}`, { phase: "first-morning" });
  return project(journal.entries, testInstant("2026-03-10 12:00")).shown;
};

test.each`
  now        | up           | phase
  ${"23:00"} | ${[]}        | ${"night"}
  ${"22:59"} | ${[]}        | ${"day"}
  ${"04:59"} | ${[]}        | ${"night"}
  ${"05:00"} | ${[]}        | ${"first-morning"}
  ${"10:59"} | ${[]}        | ${"first-morning"}
  ${"11:00"} | ${[]}        | ${"day"}
  ${"08:00"} | ${["06:30"]} | ${"day"}
`("at $now, up before: $up: $phase", ({ now, up, phase }) => {
  expect(likelyPhase(upAt(...(up as string[])), testInstant(`2026-03-10 ${now}`))).toBe(phase);
});

test("yesterday's morning is not today's", () => {
  expect(likelyPhase(upAt("07:00"), testInstant("2026-03-11 07:00"))).toBe("first-morning");
});
