import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dateOfDay, dayNumberOf, daysBetween, type CalendarDate } from "#base";

const epoch = "1970-01-01" as CalendarDate;

test.each`
  date            | day
  ${"1970-01-01"} | ${0}
  ${"1969-12-31"} | ${-1}
  ${"2000-02-29"} | ${11_016}
  ${"2026-11-26"} | ${20_783}
`("$date is day $day", ({ date, day }) => {
  expect(dayNumberOf(date)).toBe(day);
  expect(dateOfDay(day)).toBe(date);
});

test("agrees with the calendar in every year that a record can reach", () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 85_000 }), (day) => {
      const date = addDays(epoch, day);
      expect(dateOfDay(day)).toBe(date);
      expect(dayNumberOf(date)).toBe(daysBetween(epoch, date));
    }),
  );
});
