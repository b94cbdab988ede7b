import * as v from "valibot";
import { didWhats } from "../trial/bodies.ts";
import { date, entryId, nrs, ratings, timeOfDay, who, whole } from "./fields.ts";

/** Older than a week is not remembered as a number. */
export const daysLateMax = 7;

const pause = v.pipe(
  v.looseObject({ from: date, until: date, why: v.picklist(["illness", "travel", "other"]) }),
  v.check(({ from, until }) => from <= until, "ends-before-it-begins"),
);

export const plan = v.looseObject({
  weekday: v.exactOptional(whole(1, 7)),
  time: v.exactOptional(timeOfDay),
  gap: v.exactOptional(v.looseObject({ gapHours: v.pipe(v.number(), v.finite(), v.minValue(1)), by: who, on: date })),
  psaTestOn: v.exactOptional(date),
  pauses: v.exactOptional(v.array(pause)),
  change: v.exactOptional(v.string()),
  startSooner: v.exactOptional(v.boolean()),
});

/** A check-in. */
export const rating = v.looseObject({
  ...ratings,
  worst: v.exactOptional(nrs),
  mood: v.exactOptional(nrs),
  daysLate: v.exactOptional(whole(1, daysLateMax)),
  did: v.exactOptional(v.looseObject({ of: entryId, what: v.picklist(didWhats) })),
});
