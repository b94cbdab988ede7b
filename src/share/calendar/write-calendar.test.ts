import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { instantOn, msOf, type CalendarDate, type Instant, type Zone } from "#base";
import { project } from "#record";
import { languages, loadWords } from "#words";
import { TestJournal } from "#record/testing";
import { plannedDates, type PlannedDate } from "./dates.ts";
import { foldedLine, textValue } from "./line.ts";
import { tellsOthers } from "./tells-others.ts";
import { writeCalendar, type WrittenEvent } from "./write-calendar.ts";
import { zoneBlock } from "./zone-block.ts";

const titles = { session: "Quiet time", "follow-up": "Look back", "check-in": "Note" } as const;
const made = "2026-03-01T12:00:00+01:00" as Instant;
const berlin = "Europe/Berlin" as Zone;

const write = (dates: readonly PlannedDate[], { zone = berlin, before = [] as readonly WrittenEvent[], at = made } = {}) =>
  writeCalendar({ dates, titles, alarm: { minutes: 10, title: "Reminder" }, before, made: at, zone });

/** What a parser of others makes of the file: every event with the moments it takes place at. */
const readIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const moments: number[] = [];
    const occurrences = event.iterator();
    for (let time = occurrences.next(); time && moments.length < 100; time = occurrences.next()) moments.push(time.toJSDate().getTime());
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      moments,
      alarms: component.getAllSubcomponents("valarm").length,
    };
  });
};

const zones = [
  "Europe/Berlin",
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Sao_Paulo",
  "Pacific/Auckland",
  "Europe/Kyiv",
  "UTC",
  "Africa/Cairo",
  "Africa/Casablanca",
] as const;

test.each(zones)("%s: another parser finds every day at the same time on the wall, before and after the clocks change", (name) => {
  const zone = name as Zone;
  const at = instantOn("2026-03-02" as CalendarDate, "20:30", zone);
  const until = instantOn("2026-04-26" as CalendarDate, "20:30", zone);
  const { text } = write([{ what: "check-in", uid: "a", at, minutes: 5, until }], { zone });
  const moments = readIn(text).flatMap((event) => event.moments);
  expect(moments).toHaveLength(56);
  // In a zone without a yearly rule days are written one by one, in universal time.
  if (zoneBlock(zone, 2026) === null) expect(text).not.toContain("RRULE");
  const days = Array.from({ length: 56 }, (_, n) => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10) as CalendarDate);
  expect(moments).toEqual(days.map((day) => msOf(instantOn(day, "20:30", zone))));
});

test("the file begins its rules in 1970, has no METHOD, ends its lines as it must, and none is longer than 75 bytes", () => {
  const { text } = write([{ what: "session", uid: "a", at: "2026-03-24T20:30:00+01:00" as Instant, minutes: 30 }]);
  expect(text).toContain("DTSTART:19700329T020000");
  expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|LOCATION|URL|X-/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test("any text is folded between letters and comes back whole", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "ü", "語", "\u{1f331}", ";", ",", "\\", " "), maxLength: 120 }), (text) => {
      const folded = foldedLine(`SUMMARY:${textValue(text)}`);
      for (const line of folded.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const [, [[, , , back]]] = ICAL.parse(`BEGIN:VEVENT\r\n${folded}END:VEVENT\r\n`) as [string, [[string, object, string, string]]];
      expect(back).toBe(text);
    }),
  );
});

test("a changed date has a higher number, an unchanged one the same, and one that is gone is taken back", () => {
  const first: PlannedDate = { what: "session", uid: "s", at: "2026-03-24T20:30:00+01:00" as Instant, minutes: 30 };
  const second: PlannedDate = { what: "follow-up", uid: "f", at: "2026-03-20T20:30:00+01:00" as Instant, minutes: 5 };
  const one = write([first, second]);
  const two = write([{ ...first, at: "2026-03-25T20:30:00+01:00" as Instant }, second], { before: one.events });
  expect(readIn(two.text)).toMatchObject([
    { uid: "s", sequence: 1 },
    { uid: "f", sequence: 0 },
  ]);
  const three = write([second], { before: two.events });
  expect(readIn(three.text)).toMatchObject([
    { uid: "f", sequence: 0, status: null },
    { uid: "s", sequence: 2, status: "CANCELLED" },
  ]);
  // What is over needs no taking back.
  expect(readIn(write([], { before: two.events, at: "2026-06-01T12:00:00Z" as Instant }).text)).toEqual([]);
});

test.each(languages)("%s: no title tells others anything", async (language) => {
  const words: { readonly [id: string]: unknown } = await loadWords(language, "share");
  const said = ["calendar.session", "calendar.follow-up", "calendar.check-in", "calendar.alarm"].map((id) => words[id] as string);
  expect(said.map(tellsOthers)).toEqual([null, null, null, null]);
});

test.each(["Prostate session", "Walnut", "pelvic", "Dr. Meyer, Arzt", "Schmerztagebuch", "Dolor", "My pain", "IPSS due", "sesión"])(
  "“%s” would tell",
  (title) => {
    expect(tellsOthers(title)).not.toBeNull();
    const telling = () =>
      writeCalendar({
        dates: [{ what: "session", uid: "a", at: made, minutes: 5 }],
        titles: { ...titles, session: title },
        alarm: null,
        before: [],
        made,
        zone: berlin,
      });
    expect(telling).toThrow();
  },
);

test("the next session, the next asking and a daily note come from the record, at hours when people are awake", () => {
  const journal = new TestJournal("Europe/Berlin");
  journal.write("plan", "2026-02-20T09:00:00+01:00", { weekday: 6, time: "20:30", startSooner: true });
  const { id } = journal.session("2026-02-28T02:00:00+01:00");
  const dates = plannedDates(project(journal.entries, made), made, berlin, { sessions: true, followUps: true, checkInAt: "21:00" });
  expect(dates.map(({ what, at }) => [what, at])).toEqual([
    ["session", "2026-03-07T20:30:00+01:00"],
    ["check-in", "2026-03-01T21:00:00+01:00"],
  ]);
  journal.write("follow-up", "2026-03-01T10:00:00+01:00", { session: id, due: "24h", pain: 3, findings: ["fu-ok"] });
  const later = plannedDates(project(journal.entries, made), made, berlin, { sessions: false, followUps: true, checkInAt: null });
  expect(later.map(({ what, at }) => [what, at])).toEqual([["follow-up", "2026-03-03T09:00:00+01:00"]]);
});

test("while a clinician has to look first there is no session to plan", () => {
  const journal = new TestJournal("Europe/Berlin");
  journal.screening("2026-02-28 08:00", { "rf-uti": 4 });
  const dates = plannedDates(project(journal.entries, made), made, berlin, { sessions: true, followUps: true, checkInAt: null });
  expect(dates).toEqual([]);
});
