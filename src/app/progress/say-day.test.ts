import { expect, test, vi } from "vitest";
import { languages, loadWords } from "#words";
import { sayDay, sayOneDay } from "./say-day.ts";
import type { DayStory } from "./day-picture.ts";

vi.stubGlobal("navigator", { languages: ["en-GB"] });
const day = 20_000;
const story: DayStory = { values: [], means: [], sessions: [], flares: [], phases: [], bounds: { from: day, until: day } };
const once = { day, value: 5, late: false };
const twice = { day, value: 5, late: false, of: 2 };

test.each(languages)("%s: a number that several check-ins were averaged to says so, and no other does", async (language) => {
  const words = await loadWords(language, "progress");
  const pain = words["measure.pain"];
  expect(sayOneDay(words, pain, once)).toBe(words["one.heading"]({ measure: pain, value: "5" }));
  expect(sayOneDay(words, pain, twice)).toBe(words["one.heading.mean"]({ measure: pain, value: "5", count: 2 }));
  const say = (value: typeof once) => sayDay(words, { measure: "pain", story, day, value });
  expect(say(once)).not.toContain("2");
  expect(say(twice)).not.toBe(say(once));
});

test("in words: 3 in the morning and 7 at night", async () => {
  const words = await loadWords("en", "progress");
  expect(sayOneDay(words, "Pain", twice)).toBe("One day so far: Pain 5, the average of 2 check-ins.");
  expect(sayDay(words, { measure: "pain", story, day, value: twice })).toMatch(/: Pain 5, the average of 2 check-ins\.$/);
});
