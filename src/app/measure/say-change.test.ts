import { expect, test, vi } from "vitest";
import type { Instant } from "#base";
import { loadWords } from "#words";
import { sayChange } from "./say-change.ts";

vi.stubGlobal("navigator", { languages: ["en-GB"] });
const words = await loadWords("en", "measure");
const since = "2026-03-01T09:00:00Z" as Instant;
const official = { wording: "official", from: 23, to: 17, points: -6, size: "noticed", canFallEnough: true } as const;

test.each([
  [-6, "noticed", "6 points fewer than on 1 March 2026.", "Most men notice a change of this size."],
  [-5, "possibly-noticed", "5 points fewer than on 1 March 2026.", "Possibly enough to notice."],
  [-1, "not-noticed", "1 point fewer than on 1 March 2026.", "Less than most men notice."],
  [0, "not-noticed", "The same as on 1 March 2026.", "Less than most men notice."],
  [6, "noticed", "6 points more than on 1 March 2026.", "Most men notice a change of this size."],
] as const)("%i points: said with its size, and always with what a dummy pill does", (points, size, moved, sized) => {
  expect(sayChange(words, "nih-cpsi", { since, change: { ...official, points, size } })).toEqual([moved, sized, words["change.placebo"]]);
});

test("where no size is known none is said, and the dummy pill is named as that of another form", () => {
  expect(sayChange(words, "ipss", { since, change: { ...official, size: null, canFallEnough: null } })).toEqual([
    "6 points fewer than on 1 March 2026.",
    words["change.placebo.other"],
  ]);
});

test("a score that was too low to fall far says so", () => {
  expect(sayChange(words, "nih-cpsi", { since, change: { ...official, canFallEnough: false } })).toContain(words["change.cannot-fall"]);
});

test("a practice form says only how it moved, and that it is one", () => {
  expect(sayChange(words, "nih-cpsi", { since, change: { wording: "practice", from: 20, to: 10, points: -10 } })).toEqual([
    "10 points fewer than on 1 March 2026.",
    words["change.practice"],
  ]);
});
