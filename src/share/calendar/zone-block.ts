import { addDays, dateOf, daysBetween, instantAt, msOf, weekdayOf, type CalendarDate, type EpochMs, type Instant, type Zone } from "#base";

/** How a zone changes its clocks: the lines of a VTIMEZONE, which calendars of all makers understand. */
export type ZoneBlock = readonly string[];

interface Change {
  /** The wall clock just before, which is how calendars name the moment. */
  readonly day: CalendarDate;
  readonly time: string;
  readonly from: number;
  readonly to: number;
}

const years = 4;
const minute = 60_000;
const dayMs = 24 * 60 * minute;

/**
 * The block for a zone, with rules that begin in 1970 and repeat each year: some programs ignore any other kind. null where the zone keeps no such
 * rule; then moments are written in universal time, one by one.
 */
export const zoneBlock = (zone: Zone, year: number): ZoneBlock | null => {
  const byYear = Array.from({ length: years }, (_, n) => changesIn(zone, year + n));
  if (byYear.every(({ length }) => length === 0)) return wrapped(zone, standing(offsetAt(startOf(year), zone)));
  if (!byYear.every(({ length }) => length === 2)) return null;
  const parts = [0, 1].map((nth) => partOf(byYear.map((changes) => changes[nth]!)));
  return parts.every((part) => part !== null) ? wrapped(zone, parts.flat()) : null;
};

const wrapped = (zone: Zone, parts: readonly string[]): ZoneBlock => ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...parts, "END:VTIMEZONE"];

const standing = (offset: number): readonly string[] => [
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  `TZOFFSETFROM:${written(offset)}`,
  `TZOFFSETTO:${written(offset)}`,
  "END:STANDARD",
];

/** The yearly rule behind the same change in several years; null when there is none. */
const partOf = (changes: readonly Change[]): readonly string[] | null => {
  const [first] = changes as readonly [Change, ...Change[]];
  const month = first.day.slice(5, 7);
  const weekday = weekdayOf(first.day);
  const isAlike = changes.every(
    ({ day, time, from, to }) =>
      day.slice(5, 7) === month && weekdayOf(day) === weekday && time === first.time && from === first.from && to === first.to,
  );
  if (!isAlike) return null;
  const nths = new Set(changes.map(({ day }) => Math.ceil(Number(day.slice(8)) / 7)));
  const isLast = changes.every(({ day }) => addDays(day, 7).slice(5, 7) !== month);
  if (!isLast && nths.size > 1) return null;
  const nth = isLast ? -1 : [...nths][0]!;
  const kind = first.to > first.from ? "DAYLIGHT" : "STANDARD";
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(nthIn(1970, month, weekday, nth))}T${first.time.replaceAll(":", "")}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${Number(month)};BYDAY=${nth}${["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday - 1]!}`,
    `TZOFFSETFROM:${written(first.from)}`,
    `TZOFFSETTO:${written(first.to)}`,
    `END:${kind}`,
  ];
};

const nthIn = (year: number, month: string, weekday: number, nth: number): CalendarDate => {
  const first = `${year}-${month}-01` as CalendarDate;
  const days = Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter(
    (day) => day.slice(5, 7) === month && weekdayOf(day) === weekday,
  );
  return days.at(nth < 0 ? nth : nth - 1)!;
};

/** Every change of the clocks in a year, to the minute. */
const changesIn = (zone: Zone, year: number): readonly Change[] => {
  const changes: Change[] = [];
  const start = startOf(year);
  const days = daysBetween(`${year}-01-01` as CalendarDate, `${year + 1}-01-01` as CalendarDate);
  let before = offsetAt(start, zone);
  for (let day = 1; day <= days; day++) {
    const end = (start + day * dayMs) as EpochMs;
    const after = offsetAt(end, zone);
    if (after === before) continue;
    changes.push(changeBetween(zone, (end - dayMs) as EpochMs, end));
    before = after;
  }
  return changes;
};

const changeBetween = (zone: Zone, low: EpochMs, high: EpochMs): Change => {
  const from = offsetAt(low, zone);
  let [a, b] = [low as number, high as number];
  while (b - a > minute) {
    const middle = Math.floor((a + b) / 2 / minute) * minute;
    if (offsetAt(middle as EpochMs, zone) === from) a = middle;
    else b = middle;
  }
  const wall = instantAt((b + from * minute) as EpochMs, "UTC" as Zone);
  return { day: dateOf(wall), time: wall.slice(11, 19), from, to: offsetAt(b as EpochMs, zone) };
};

const startOf = (year: number): EpochMs => msOf(`${year}-01-01T00:00:00Z` as Instant);

/** Minutes east of Greenwich. */
const offsetAt = (ms: EpochMs, zone: Zone): number => {
  const wall = instantAt(ms, zone);
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)$/.exec(wall) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
};

const written = (offset: number): string => {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`;
};

export const compact = (day: CalendarDate): string => day.replaceAll("-", "");
