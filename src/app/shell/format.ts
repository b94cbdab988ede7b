import type { CalendarDate, Instant } from "#base";
import { isSameTongue } from "#words";
import { language } from "./words.tsx";

/** The reader's own way of writing dates in the app's language: "en" alone would put the month first everywhere. */
const locale = (): string =>
  navigator.languages.find((tag) => isSameTongue(tag, language.value)) ?? (language.value === "en" ? "en-GB" : language.value);

const made = new Map<string, Intl.DateTimeFormat>();
const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale() + JSON.stringify(options);
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" });
  made.set(key, format);
  return format;
};

// A calendar date and the wall clock written in an instant are shown as they stand, whatever zone the device is in now.
const wall = (written: CalendarDate | Instant): Date => new Date(`${written.slice(0, 10)}T${written.slice(11, 16) || "00:00"}Z`);

/** Wednesday 25 November */
export const formatDay = (date: CalendarDate | Instant): string =>
  dateFormat({ weekday: "long", day: "numeric", month: "long" }).format(wall(date));
/** Wed 25 Nov */
export const formatDayShort = (date: CalendarDate | Instant): string =>
  dateFormat({ weekday: "short", day: "numeric", month: "short" }).format(wall(date));
/** 25 November 2026 */
export const formatDate = (date: CalendarDate | Instant): string =>
  dateFormat({ day: "numeric", month: "long", year: "numeric" }).format(wall(date));
/** 25 Nov 2026 */
export const formatDateBrief = (date: CalendarDate | Instant): string =>
  dateFormat({ day: "numeric", month: "short", year: "numeric" }).format(wall(date));
/** November 2026 */
export const formatMonth = (date: CalendarDate | Instant): string => dateFormat({ month: "long", year: "numeric" }).format(wall(date));
/** 20:10 */
export const formatTime = (at: Instant): string => dateFormat({ hour: "2-digit", minute: "2-digit" }).format(wall(at));
/** 20:10, of a time of day that belongs to no date */
export const formatClock = (time: string): string => formatTime(`2000-01-01T${time}` as Instant);
/** Wednesday 25 November, 20:10 */
export const formatWhen = (at: Instant): string => `${formatDay(at)}, ${formatTime(at)}`;
/** From when on: what ends or begins with a day is at midnight, and then the day says it. */
export const formatFrom = (at: Instant): string => (at.slice(11, 16) === "00:00" ? formatDay(at) : formatWhen(at));
/** Monday, for 1 = Monday ... 7 = Sunday */
export const formatWeekday = (weekday: number): string => dateFormat({ weekday: "long" }).format(new Date(Date.UTC(2024, 0, weekday)));
export const formatList = (items: readonly string[], type: "conjunction" | "disjunction" = "conjunction"): string =>
  new Intl.ListFormat(locale(), { type }).format(items);
export const formatCountry = (country: string): string => new Intl.DisplayNames([locale()], { type: "region" }).of(country) ?? country;
/** 25 Nov */
export const formatDayMonth = (date: CalendarDate | Instant): string => dateFormat({ day: "numeric", month: "short" }).format(wall(date));
/** Nov 2026 */
export const formatMonthShort = (date: CalendarDate | Instant): string =>
  dateFormat({ month: "short", year: "numeric" }).format(wall(date));
/** 3.8, with the mark that the language uses. */
export const formatDecimal = (value: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
/** A number with as many decimals as it has. */
export const formatNumber = (value: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 9 }).format(value);
