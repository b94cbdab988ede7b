import { msOf, parseInstant, type Instant } from "#base";
import { isShown, type Projection } from "#record";
import type { WrittenEvent } from "./write-calendar.ts";

/** What the last calendar file put into calendars, as the record of what left says. */
export const writtenBefore = ({ shown }: Pick<Projection, "shown">): readonly WrittenEvent[] => {
  const last = shown.filter((one) => isShown(one, "shared")).findLast(({ entry }) => entry.body["how"] === "ics");
  const events: unknown = last?.entry.body["events"];
  return Array.isArray(events) ? events.filter(isWritten) : [];
};

const isWritten = (event: unknown): event is WrittenEvent => {
  const { uid, sequence, at, title, until = at } = (event ?? {}) as { readonly [field: string]: unknown };
  const isTime = (value: unknown) => typeof value === "string" && isInstant(value as Instant);
  return typeof uid === "string" && Number.isSafeInteger(sequence) && typeof title === "string" && isTime(at) && isTime(until);
};

const isInstant = (text: Instant): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text) && parseInstant(text).ok && Number.isFinite(msOf(text));
