import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addDays, dateOf, daysBetween, instantAt, instantOn, msOf, parseDate, parseInstant, parseZone, weekdayOf } from "./time.ts";
import type { CalendarDate, EpochMs, Instant, Zone } from "./time.ts";

test.each`
  text                           | reads
  ${"2026-11-22T09:00:00Z"}      | ${true}
  ${"2026-11-22T09:00:00+01:00"} | ${true}
  ${"2026-11-22T09:00:00.5Z"}    | ${true}
  ${"2026-11-22T09:00:00"}       | ${false}
  ${"2026-11-22"}                | ${false}
  ${"2026-02-30T09:00:00Z"}      | ${false}
  ${"2026-11-22T25:00:00Z"}      | ${false}
  ${"2026-11-22T09:00:00+99:00"} | ${false}
  ${"tomorrow"}                  | ${false}
`("the instant $text is read: $reads", ({ text, reads }) => {
  expect(parseInstant(text).ok).toBe(reads);
});

test.each`
  text            | reads
  ${"2024-02-29"} | ${true}
  ${"2026-02-29"} | ${false}
  ${"2026-13-01"} | ${false}
  ${"26-01-01"}   | ${false}
  ${""}           | ${false}
`("the date $text is read: $reads", ({ text, reads }) => {
  expect(parseDate(text).ok).toBe(reads);
});

test("a zone that no clock knows is refused", () => {
  expect(parseZone("Europe/Berlin").ok).toBe(true);
  expect(parseZone("Mars/Olympus").ok).toBe(false);
});

test("the day of an instant is the one written in it, whatever the machine's zone", () => {
  expect(dateOf("2026-11-22T23:30:00-05:00" as Instant)).toBe("2026-11-22");
  expect(dateOf("2026-11-23T00:30:00+14:00" as Instant)).toBe("2026-11-23");
});

test("an instant is written with the offset its zone has on that day", () => {
  const berlin = "Europe/Berlin" as Zone;
  expect(instantAt(Date.UTC(2026, 6, 1, 12) as EpochMs, berlin)).toBe("2026-07-01T14:00:00+02:00");
  expect(instantAt(Date.UTC(2026, 11, 1, 12) as EpochMs, berlin)).toBe("2026-12-01T13:00:00+01:00");
});

test("a wall-clock time that spring skips moves forward", () => {
  expect(instantOn("2026-03-29" as CalendarDate, "02:30", "Europe/Berlin" as Zone)).toBe("2026-03-29T03:30:00+02:00");
});

test("Sunday is day 7", () => {
  expect(weekdayOf("2026-11-22" as CalendarDate)).toBe(7);
});

const anyDate = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10) as CalendarDate);

test("going forward and counting back agree, over leap days and clock changes", () => {
  fc.assert(fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => daysBetween(date, addDays(date, days)) === days));
});

test("an instant keeps its moment in every zone", () => {
  const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia").map((z) => z as Zone);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), zones, (ms, zone) => {
      const whole = (ms - (ms % 1000)) as EpochMs;
      expect(msOf(instantAt(whole, zone))).toBe(whole);
    }),
  );
});

test("the arithmetic agrees with the calendar, before and after 1970, in every offset, with and without a fraction", () => {
  const offsets = fc.constantFrom("UTC", "+01:00", "-05:00", "+05:45", "-09:30", "+14:00").map((z) => z as Zone);
  const fraction = fc.constantFrom("", ".5", ".05", ".123", ".123456789", ".999999999");
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(0, 0, 2), max: Date.UTC(9999, 11, 30) }), offsets, fraction, (ms, zone, part) => {
      const whole = (ms - (((ms % 1000) + 1000) % 1000)) as EpochMs;
      const text = instantAt(whole, zone).replace(/(?=[+-]\d\d:\d\d$)/, part);
      expect(msOf(text as Instant)).toBe(Temporal.Instant.from(text).epochMilliseconds);
    }),
  );
  expect(msOf("1970-01-01T00:00Z" as Instant)).toBe(0);
});
