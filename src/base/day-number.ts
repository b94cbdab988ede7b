import { msOf, type CalendarDate, type Instant } from "./time.ts";

const dayMs = 86_400_000;

/** Days since 1970-01-01: a chart asks thousands of them for the next and the one before, and a calendar is slow. */
export const dayNumberOf = (date: CalendarDate): number => msOf(`${date}T00:00:00Z` as Instant) / dayMs;

/** The date of a day number, by the same arithmetic backwards. */
export const dateOfDay = (day: number): CalendarDate => {
  // Years counted from 1 March, so that the leap day comes last; a cycle of the calendar is 400 years.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return `${String(year).padStart(4, "0")}-${String(calendarMonth).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}` as CalendarDate;
};
