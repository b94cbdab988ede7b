import fc from "fast-check";
import { expect, test } from "vitest";
import type { DayValue } from "#record";
import { csvOf, rowsOf } from "./day-rows.ts";
import { pictureOf, type DayStory } from "./day-picture.ts";

const storyOf = (values: readonly DayValue[], more: Partial<DayStory> = {}): DayStory => ({
  bounds: { from: values[0]?.day ?? 0, until: values.at(-1)?.day ?? 0 },
  values,
  means: [],
  sessions: [],
  flares: [],
  phases: [],
  ...more,
});
const value = (day: number, of = 5, late = false): DayValue => ({ day, value: of, late });

/** How many pieces the line has, and how far each reaches, in days. */
const pieces = (line: string) => line.split("M").filter(Boolean);

test("the line breaks at a day without an entry, and a day that stands alone is a point", () => {
  const picture = pictureOf(storyOf([value(100), value(101), value(103), value(105), value(106)]), { from: 93, until: 106 }, 400);
  expect(pieces(picture.line)).toHaveLength(2);
  expect(pieces(picture.alone)).toHaveLength(1);
  expect(pieces(picture.gaps)).toHaveLength(2);
});

test("no piece of the line ever crosses a missing day, at any width", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 120, max: 1200 }),
      (days, width) => {
        const values = days.sort((a, b) => a - b).map((day) => value(day, day % 11));
        const picture = pictureOf(storyOf(values), { from: 0, until: 300 }, width);
        const perDay = picture.x(1) - picture.x(0);
        const rated = new Set(days);
        for (const piece of pieces(picture.line)) {
          const xs = piece.split("L").map((point) => Number(point.split(" ")[0]));
          const [from, until] = [xs[0]!, xs.at(-1)!].map((x) => Math.round((x - picture.x(0)) / perDay)) as [number, number];
          for (let day = from; day <= until; day++) expect(rated.has(day)).toBe(true);
        }
      },
    ),
  );
});

test("gaps too narrow to be seen are counted", () => {
  const values = Array.from({ length: 3650 }, (_, day) => value(day)).filter(({ day }) => day % 10 !== 9 && (day < 2000 || day > 2060));
  const picture = pictureOf(storyOf(values), { from: 0, until: 3649 }, 390);
  expect(picture.gapsUnseen).toBeGreaterThan(300);
  expect(pieces(picture.gaps)).toHaveLength(1);
});

test("days before the first entry and after the last window are no gaps", () => {
  const picture = pictureOf(storyOf([value(10), value(11)]), { from: -2, until: 11 }, 390);
  expect([picture.gaps, picture.gapsUnseen]).toEqual(["", 0]);
});

test("pointing at the place of a day finds that day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 83 }), fc.integer({ min: 200, max: 900 }), (day, width) => {
      const picture = pictureOf(storyOf([value(0), value(83)]), { from: 0, until: 83 }, width);
      expect(picture.dayAt(picture.x(day))).toBe(day);
    }),
  );
});

test("the table file holds the days of the window and nothing else: a gap is empty, a session and a spell are named", () => {
  const story = storyOf([value(20_000, 4), value(20_001, 6.5, true), value(20_003, 0)], {
    means: [{ day: 20_003, value: 10.5 / 3 }],
    sessions: [20_001],
    flares: [{ from: 20_002, until: 20_003 }],
    phases: [{ name: "practice", from: 20_003, until: 20_009 }],
  });
  expect(csvOf(rowsOf(story, { from: 19_990, until: 20_003 }), "pain").split("\r\n")).toEqual([
    "date,pain,mean_of_7_days,written_later,session,more_pain_than_usual,phase",
    "2024-10-04,4,,no,no,no,",
    "2024-10-05,6.5,,yes,yes,no,",
    "2024-10-06,,,,no,yes,",
    "2024-10-07,0,3.5,no,no,yes,practice",
    "",
  ]);
  expect(csvOf(rowsOf(story, { from: 20_003, until: 20_003 }), "pain").split("\r\n")).toHaveLength(3);
});
