import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dateOf, instantAt, instantOn, msOf, weekdayOf, type CalendarDate, type EpochMs, type Instant, type Zone } from "#base";
import { covers, daysBlock, firstFree, type Block } from "./block.ts";
import { slotFrom } from "./slot.ts";

const berlin = "Europe/Berlin" as Zone;
const ms = (instant: string) => msOf(instant as Instant);

// Tuesday is day 2.
test.each`
  earliest                       | weekday      | time         | slot
  ${"2026-06-08T10:00:00+02:00"} | ${2}         | ${"19:30"}   | ${"2026-06-09T19:30:00+02:00"}
  ${"2026-06-09T19:30:00+02:00"} | ${2}         | ${"19:30"}   | ${"2026-06-09T19:30:00+02:00"}
  ${"2026-06-09T19:57:00+02:00"} | ${2}         | ${"19:30"}   | ${"2026-06-09T20:00:00+02:00"}
  ${"2026-06-09T22:30:00+02:00"} | ${2}         | ${"19:30"}   | ${"2026-06-09T22:30:00+02:00"}
  ${"2026-06-09T22:31:00+02:00"} | ${2}         | ${"19:30"}   | ${"2026-06-16T19:30:00+02:00"}
  ${"2026-06-09T23:58:00+02:00"} | ${2}         | ${"23:00"}   | ${"2026-06-16T23:00:00+02:00"}
  ${"2026-06-08T10:00:00+02:00"} | ${2}         | ${undefined} | ${"2026-06-09T19:00:00+02:00"}
  ${"2026-06-08T10:00:00+02:00"} | ${undefined} | ${"06:30"}   | ${"2026-06-09T06:30:00+02:00"}
  ${"2026-06-08T10:00:00+02:00"} | ${undefined} | ${undefined} | ${null}
`("possible from $earliest, plan $weekday $time: $slot", ({ earliest, weekday, time, slot }) => {
  const rhythm = {
    ...(weekday === undefined ? {} : { weekday: weekday as number }),
    ...(time === undefined ? {} : { time: time as string }),
  };
  expect(slotFrom(ms(earliest as string), rhythm, [], berlin)).toBe(slot);
});

test("a slot in a pause moves to the next planned day", () => {
  const pause = daysBlock("pause-travel", { from: "2026-06-08" as CalendarDate, to: "2026-06-16" as CalendarDate }, berlin);
  expect(slotFrom(ms("2026-06-07T10:00:00+02:00"), { weekday: 2, time: "19:30" }, [pause], berlin)).toBe("2026-06-23T19:30:00+02:00");
});

test("a planned time that the spring change skips moves forward", () => {
  expect(slotFrom(ms("2026-03-28T10:00:00+01:00"), { weekday: 7, time: "02:30" }, [], berlin)).toBe("2026-03-29T03:30:00+02:00");
});

const zones = fc
  .constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")
  .map((zone) => zone as Zone);
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) }).map((at) => at as EpochMs);

test("in every zone a slot lies on its day, never before its time, within eight days, and in no block", () => {
  const days = fc.tuple(fc.nat(20), fc.nat(10));
  fc.assert(
    fc.property(
      moment,
      zones,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 23 }),
      days,
      (earliest, zone, weekday, hour, [ahead, length]) => {
        const from = addDays(dateOf(instantAt(earliest, zone)), ahead);
        const pause = daysBlock("pause-other", { from, to: addDays(from, length) }, zone);
        const slot = slotFrom(earliest, { weekday, time: `${String(hour).padStart(2, "0")}:00` }, [pause], zone)!;
        expect(weekdayOf(dateOf(slot))).toBe(weekday);
        expect(msOf(slot)).toBeGreaterThanOrEqual(earliest);
        expect(covers(msOf(slot), pause)).toBe(false);
        expect(msOf(slot) - earliest).toBeLessThan((8 + 7 + length + 7) * 86_400_000);
      },
    ),
  );
});

test("the first free moment is covered by no block, and every earlier one from now on is", () => {
  const block = fc
    .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]): Block => ({ rule: "x", from: from as EpochMs, until: (from + length) as EpochMs }));
  fc.assert(
    fc.property(fc.nat(60), fc.array(block, { maxLength: 6 }), (at, blocks) => {
      const { free } = firstFree(at as EpochMs, blocks);
      expect(blocks.some((one) => covers(free, one))).toBe(false);
      for (let earlier = at; earlier < free; earlier++) expect(blocks.some((one) => covers(earlier as EpochMs, one))).toBe(true);
    }),
  );
});

test("what moved the date is told, also when a longer reason hides a shorter one; what is over or still to come is not", () => {
  const blocks = [
    { rule: "over", from: 0, until: 10 },
    { rule: "short", from: 5, until: 15 },
    { rule: "long", from: 5, until: 20 },
    { rule: "joins", from: 20, until: 25 },
    { rule: "later", from: 40, until: 50 },
  ] as readonly (Omit<Block, "from" | "until"> & { from: number; until: number })[] as readonly Block[];
  const { free, moved } = firstFree(10 as EpochMs, blocks);
  expect(free).toBe(25);
  expect(moved.map(({ rule }) => rule)).toEqual(["joins", "long", "short"]);
});

test("days are days of the person's calendar, with 23 or 25 hours when the clocks change", () => {
  const hours = (day: string) => {
    const { from, until } = daysBlock("x", { from: day as CalendarDate, to: day as CalendarDate }, berlin);
    return (until - from) / 3_600_000;
  };
  expect([hours("2026-03-28"), hours("2026-03-29"), hours("2026-10-25")]).toEqual([24, 23, 25]);
  expect(instantOn("2026-03-29" as CalendarDate, "00:00", berlin)).toBe("2026-03-29T00:00:00+01:00");
});
