import { Temporal } from "temporal-polyfill";
import type { Brand } from "./brand.ts";
import { err, ok, type Result } from "./result.ts";

/** A moment as it was written down: ISO 8601 with an offset or Z, for example 2026-11-22T09:00:00+01:00. */
export type Instant = Brand<string, "Instant">;
/** A day in a calendar, without zone: YYYY-MM-DD. */
export type CalendarDate = Brand<string, "CalendarDate">;
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = Brand<number, "EpochMs">;
/** An IANA time zone, for example Europe/Berlin. */
export type Zone = Brand<string, "Zone">;

export interface BadTime {
  readonly type: "BadTime";
  readonly text: string;
  readonly want: "instant" | "date" | "zone";
}

/** Reads an instant; the offset it was written with is kept, because the calendar day of an answer depends on it. */
export const parseInstant = (text: string): Result<Instant, BadTime> => {
  const bad = err({ type: "BadTime", text, want: "instant" } as const);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return bad;
  try {
    Temporal.PlainDateTime.from(text.replace(/(Z|[+-]\d{2}:\d{2})$/, ""), { overflow: "reject" });
    Temporal.Instant.from(text);
    return ok(text as Instant);
  } catch {
    return bad;
  }
};

/** Reads a date; 2026-02-30 is refused, not rolled over. */
export const parseDate = (text: string): Result<CalendarDate, BadTime> => {
  const bad = err({ type: "BadTime", text, want: "date" } as const);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return bad;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return ok(text as CalendarDate);
  } catch {
    return bad;
  }
};

export const parseZone = (text: string): Result<Zone, BadTime> => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return ok(text as Zone);
  } catch {
    return err({ type: "BadTime", text, want: "zone" });
  }
};

/** The moment of an instant. By arithmetic, because a record asks this a hundred thousand times and a calendar is slow; a fraction below a millisecond is cut off. */
export const msOf = (instant: Instant): EpochMs => {
  const parts = written.exec(instant);
  if (parts === null) return Temporal.Instant.from(instant).epochMilliseconds as EpochMs;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const fraction = Number((parts[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const offset = (Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0)) * (parts[8] === "-" ? -1 : 1);
  return (((daysFrom1970(year, month, day) * 24 + hour) * 60 + minute - offset) * 60_000 + second * 1000 + fraction) as EpochMs;
};

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** In the calendar of ISO 8601, with years counted from 1 March so that the leap day comes last. */
const daysFrom1970 = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
};

/** The moment `ms`, written with the offset that `zone` has then. */
export const instantAt = (ms: EpochMs, zone: Zone): Instant =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toString({ timeZoneName: "never" }) as Instant;

/** The calendar date written in the instant, never that of the machine's zone (safety.md C11). */
export const dateOf = (instant: Instant): CalendarDate => instant.slice(0, 10) as CalendarDate;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as CalendarDate;

/** 1 = Monday ... 7 = Sunday. */
export const weekdayOf = (date: CalendarDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/** The instant at which a wall clock in `zone` shows `date` and `time` (HH:MM); a time that a clock change skips moves forward. */
export const instantOn = (date: CalendarDate, time: string, zone: Zone): Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toString({ timeZoneName: "never" }) as Instant;
