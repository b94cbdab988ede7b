import * as v from "valibot";
import { parseDate, parseInstant, parseZone, type CalendarDate, type Instant, type Zone } from "#base";
import { modes } from "#screen";
import type { EntryId, Stamp } from "../entry.ts";

/** The fields that bodies are made of. A message that is a plain word is the reason a person is told (words area "record", "bad-..."). */

export const instant = v.custom<Instant>((value) => typeof value === "string" && isInstant(value), "bad-time");
export const date = v.custom<CalendarDate>((value) => typeof value === "string" && parseDate(value).ok, "bad-time");
export const zone = v.custom<Zone>((value) => typeof value === "string" && isZone(value), "bad-time");
export const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "bad-time"));

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isEntryId = (text: string) => uuidV7.test(text);
export const entryId = v.custom<EntryId>((value) => typeof value === "string" && isEntryId(value), "bad-id");
/** Letters, digits and a few signs, so that order by text is order by bytes everywhere. */
const plainSigns = /^[\w.:-]{1,128}$/;
export const isStamp = (text: string) => plainSigns.test(text);
export const stamp = v.custom<Stamp>((value) => typeof value === "string" && isStamp(value), "bad-id");

export const whole = (least: number, most: number) => v.pipe(v.number(), v.integer("not-whole"), v.minValue(least), v.maxValue(most));
export const nrs = whole(0, 10);
export const mode = v.picklist(modes);
/** Someone is named: blanks are no name. */
export const who = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "", "empty"),
);
/** A rule's id. Any rule: the one that wrote the entry may have known more rules than we do. */
export const ruleId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "bad-id"));
/** A finding may carry what makes it graver: "st-sharp.hour". */
export const finding = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)?$/, "bad-id"));

export const isPlainObject = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const plainObject = v.custom<{ readonly [field: string]: unknown }>(isPlainObject, "wrong-type");

export const ratings = { pain: v.exactOptional(nrs), urgency: v.exactOptional(nrs), calm: v.exactOptional(nrs) };

/** Every day but a 29 February can be told without a calendar, which is slow: a journal is opened with thousands of instants. */
const dayOfYear = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";
const timeAndOffset = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)";
const plainInstant = new RegExp(`^\\d{4}-${dayOfYear}T${timeAndOffset}$`);
export const isInstant = (text: string) => plainInstant.test(text) || parseInstant(text).ok;

/** Zones that were asked about before; a journal knows few, and looking one up is slow. */
const knownZones = new Set<string>();
export const isZone = (text: string) => {
  if (knownZones.has(text)) return true;
  const known = parseZone(text).ok;
  if (known) knownZones.add(text);
  return known;
};
