import { addDays, assert, dateOf, instantAt, instantOn, msOf, type Instant, type Zone } from "#base";
import { foldedLine, textValue } from "./line.ts";
import type { PlannedDate } from "./dates.ts";
import { tellsOthers } from "./tells-others.ts";
import { compact, zoneBlock } from "./zone-block.ts";

/** An event as it was last written into a file; kept in the record, so that a later file can change it or take it back. */
export interface WrittenEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly title: string;
  readonly until?: Instant;
}

export interface CalendarRequest {
  readonly dates: readonly PlannedDate[];
  readonly titles: { readonly [W in PlannedDate["what"]]: string };
  readonly alarm: { readonly minutes: number; readonly title: string } | null;
  /** What stands in calendars already, as far as we know. */
  readonly before: readonly WrittenEvent[];
  readonly made: Instant;
  readonly zone: Zone;
}

export interface Calendar {
  readonly text: string;
  readonly events: readonly WrittenEvent[];
}

/** A calendar file: what comes next, what changed since the last file, and what is taken back. No word in it tells others anything. */
export const writeCalendar = ({ dates, titles, alarm, before, made, zone }: CalendarRequest): Calendar => {
  const block = zoneBlock(zone, Number(made.slice(0, 4)) - 1);
  const events = dates.map((date) => eventOf(date, titles[date.what], before));
  const gone = before.filter(
    ({ uid, at, until, title }) => !events.some((one) => one.uid === uid) && msOf(until ?? at) > msOf(made) && tellsOthers(title) === null,
  );
  for (const { title } of events) assert(tellsOthers(title) === null, "a title says nothing to others");
  assert(alarm === null || tellsOthers(alarm.title) === null, "an alarm says nothing to others");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Reminders//EN",
    "CALSCALE:GREGORIAN",
    ...(block ?? []),
    ...events.flatMap((event, n) => eventLines(event, { date: dates[n]!, alarm, made, zone, hasBlock: block !== null })),
    ...gone.flatMap((event) => cancelled(event, { made, zone, hasBlock: block !== null })),
    "END:VCALENDAR",
  ];
  return { text: lines.map(foldedLine).join(""), events };
};

/** The number goes up with every change, and stays where nothing changed. */
const eventOf = ({ uid, at, until }: PlannedDate, title: string, before: readonly WrittenEvent[]): WrittenEvent => {
  const earlier = before.find((one) => one.uid === uid);
  const sequence =
    earlier === undefined
      ? 0
      : earlier.at === at && earlier.title === title && earlier.until === until
        ? earlier.sequence
        : earlier.sequence + 1;
  return { uid, sequence, at, title, ...(until ? { until } : {}) };
};

interface Written {
  readonly made: Instant;
  readonly zone: Zone;
  readonly hasBlock: boolean;
}

const eventLines = (
  { uid, sequence, at, title, until }: WrittenEvent,
  { date, alarm, made, zone, hasBlock }: Written & { readonly date: PlannedDate; readonly alarm: CalendarRequest["alarm"] },
): readonly string[] => {
  const inside = [
    `SUMMARY:${textValue(title)}`,
    `DURATION:PT${date.minutes}M`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    ...(alarm === null
      ? []
      : ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${textValue(alarm.title)}`, `TRIGGER:-PT${alarm.minutes}M`, "END:VALARM"]),
  ];
  const head = [`UID:${uid}`, `DTSTAMP:${inUtc(made)}`, `SEQUENCE:${sequence}`];
  if (until === undefined || hasBlock)
    return [
      "BEGIN:VEVENT",
      ...head,
      startLine(at, zone, hasBlock),
      ...(until === undefined ? [] : [`RRULE:FREQ=DAILY;UNTIL=${inUtc(until)}`]),
      ...inside,
      "END:VEVENT",
    ];
  // Without a rule for the clocks a repeated time would move with them, so each day is written by itself.
  return everyDay(at, until, zone).flatMap((day, n) => [
    "BEGIN:VEVENT",
    `UID:${n === 0 ? uid : `${uid}-${n}`}`,
    ...head.slice(1),
    startLine(day, zone, false),
    ...inside,
    "END:VEVENT",
  ]);
};

const cancelled = ({ uid, sequence, at, title }: WrittenEvent, { made, zone, hasBlock }: Written): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${uid}`,
  `DTSTAMP:${inUtc(made)}`,
  `SEQUENCE:${sequence + 1}`,
  startLine(at, zone, hasBlock),
  `SUMMARY:${textValue(title)}`,
  "STATUS:CANCELLED",
  "END:VEVENT",
];

const startLine = (at: Instant, zone: Zone, hasBlock: boolean): string => {
  if (!hasBlock) return `DTSTART:${inUtc(at)}`;
  const local = instantAt(msOf(at), zone);
  return `DTSTART;TZID=${zone}:${compact(dateOf(local))}T${local.slice(11, 19).replaceAll(":", "")}`;
};

const inUtc = (at: Instant): string => {
  const utc = instantAt(msOf(at), "UTC" as Zone);
  return `${compact(dateOf(utc))}T${utc.slice(11, 19).replaceAll(":", "")}Z`;
};

/** At the same time on the wall, whatever the clocks do. */
const everyDay = (at: Instant, until: Instant, zone: Zone): readonly Instant[] => {
  const local = instantAt(msOf(at), zone);
  const days: Instant[] = [];
  for (let n = 0; n <= 366; n++) {
    const day = instantOn(addDays(dateOf(local), n), local.slice(11, 16), zone);
    if (msOf(day) > msOf(until)) break;
    days.push(day);
  }
  return days;
};
