import { expect, test } from "vitest";
import { loadWords } from "#words";
import type { Instant } from "#base";
import { careSaid } from "./care-said.ts";
import type { Answers } from "./questions.ts";
import { clearAnswers } from "./questions.ts";
import { screen } from "./screen.ts";

const words = await loadWords("en", "verdict");
const at = "2026-03-08T18:00:00Z" as Instant;
const { "q-haematuria": _, ...withoutOne } = clearAnswers;

test.each<readonly [string, Answers, string]>([
  ["nothing that speaks against it", clearAnswers, "Not because of these answers."],
  ["a drink", { ...clearAnswers, "q-intoxicated": "yes" }, "Not because of these answers."],
  ["17 years old", { ...clearAnswers, "q-age": 17 }, "Yes, about your symptoms."],
  ["17 years old, and nothing else answered", { "q-age": 17 }, "Yes, about your symptoms."],
  ["one question left out", withoutOne, "That cannot be said yet."],
  ["nothing answered", {}, "That cannot be said yet."],
  ["left out, and blood in urine", { "q-haematuria": "pink-red", "q-haematuria-with": [] }, "Yes, within days."],
])("do you need a doctor? %s: %3$s", (_what, answers, said) => {
  expect(words[`care.${careSaid(screen({ mode: "external-self", at, answers }))}.heading`]).toBe(said);
});
