export { assert, unreachable } from "./assert.ts";
export type { Brand } from "./brand.ts";
export { dateOfDay, dayNumberOf } from "./day-number.ts";
export type { ClockDep, RandomDep } from "./deps.ts";
export { err, ok, type Result } from "./result.ts";
export {
  addDays,
  dateOf,
  daysBetween,
  instantAt,
  instantOn,
  msOf,
  parseDate,
  parseInstant,
  parseZone,
  weekdayOf,
  type BadTime,
  type CalendarDate,
  type EpochMs,
  type Instant,
  type Zone,
} from "./time.ts";
