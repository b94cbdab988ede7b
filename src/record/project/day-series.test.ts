import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOfDay, dayNumberOf, type CalendarDate } from "#base";
import { weekMean } from "#measure";
import { daySeriesOf, gapsOf, project, runsOf, weekMeansOf, type DayValue } from "#record";
import { testInstant, TestJournal } from "../testing/index.ts";

const dayOf = (date: string) => dayNumberOf(date as CalendarDate);
const at = testInstant("2026-12-31 09:00");

test("a day has the mean of its check-ins, and is late only when all of them were written later", () => {
  const journal = new TestJournal();
  journal.write("rating", "2026-03-02 08:00", { pain: 2 });
  journal.write("rating", "2026-03-02 21:00", { pain: 5, worst: 7, daysLate: 1 });
  journal.write("rating", "2026-03-01 21:00", { pain: 0, daysLate: 2 });
  journal.write("rating", "2026-03-03 21:00", { urgency: 4 });
  const { shown } = project(journal.entries, at);
  expect(daySeriesOf(shown, "pain")).toEqual([
    { day: dayOf("2026-03-01"), value: 0, late: true },
    { day: dayOf("2026-03-02"), value: 3.5, late: false, of: 2 },
  ]);
  expect(daySeriesOf(shown, "worst")).toEqual([{ day: dayOf("2026-03-02"), value: 7, late: true }]);
  expect(daySeriesOf(shown, "mood")).toEqual([]);
});

test("a removed check-in leaves a gap, a corrected one its new number", () => {
  const journal = new TestJournal();
  const first = journal.write("rating", "2026-03-01 21:00", { pain: 9 });
  const second = journal.write("rating", "2026-03-02 21:00", { pain: 9 });
  journal.write("removal", "2026-03-03 09:00", { of: first.id });
  journal.write("correction", "2026-03-03 09:00", { of: second.id, body: { pain: 1 } });
  expect(daySeriesOf(project(journal.entries, at).shown, "pain")).toEqual([{ day: dayOf("2026-03-02"), value: 1, late: false }]);
});

/** A series from which days are left out at random. */
const series = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 10 })), { maxLength: 120 })
  .map((steps): readonly DayValue[] => {
    let day = 20_000;
    return steps.map(([step, value]) => ({ day: (day += step), value, late: false }));
  });

describe("for any series", () => {
  test("runs hold every day once, and no run crosses a missing day", () => {
    fc.assert(
      fc.property(series, (values) => {
        const runs = runsOf(values);
        expect(runs.flat()).toEqual(values);
        for (const run of runs) expect(run.at(-1)!.day - run[0]!.day).toBe(run.length - 1);
        for (const [i, run] of runs.slice(1).entries()) expect(run[0]!.day - runs[i]!.at(-1)!.day).toBeGreaterThan(1);
      }),
    );
  });

  test("every day is either rated or in exactly one gap", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 19_990, max: 20_100 }), fc.nat(200), (values, from, length) => {
        const until = from + length;
        const rated = new Set(values.map(({ day }) => day));
        const missing = gapsOf(values, { from, until }).flatMap((gap) =>
          Array.from({ length: gap.until - gap.from + 1 }, (_, i) => gap.from + i),
        );
        expect(missing).toEqual(Array.from({ length: length + 1 }, (_, i) => from + i).filter((day) => !rated.has(day)));
      }),
    );
  });

  test("means are those of `weekMean`, day by day, and stand on rated days alone", () => {
    fc.assert(
      fc.property(series, (values) => {
        const painByDay = new Map(values.map(({ day, value }) => [dateOfDay(day), value]));
        const slow = values.flatMap(({ day }) => {
          const value = weekMean(painByDay, dateOfDay(day));
          return value === null ? [] : [{ day, value }];
        });
        const fast = weekMeansOf(values);
        expect(fast.map(({ day }) => day)).toEqual(slow.map(({ day }) => day));
        for (const [i, { value }] of fast.entries()) expect(value).toBeCloseTo(slow[i]!.value, 9);
      }),
    );
  });
});
