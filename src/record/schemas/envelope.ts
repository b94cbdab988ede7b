import * as v from "valibot";
import { entryId, instant, isEntryId, isInstant, isPlainObject, isStamp, isZone, plainObject, stamp, zone } from "./fields.ts";

const version = v.pipe(v.number(), v.integer("not-whole"), v.minValue(1));

/** What stands around the body of every entry, also of a kind that only a newer version knows. */
export const envelopeSchema = v.looseObject({ id: entryId, stamp, at: instant, zone, kind: v.string(), v: version, body: plainObject });

/** Says yes at once to what the schema would take, so that a long journal opens quickly; why something is refused, only the schema tells. */
export const isEnvelope = (json: unknown): boolean => {
  if (!isPlainObject(json)) return false;
  const { id, stamp: order, at, zone: place, kind, v: format, body } = json;
  return (
    typeof id === "string" &&
    isEntryId(id) &&
    typeof order === "string" &&
    isStamp(order) &&
    typeof at === "string" &&
    isInstant(at) &&
    typeof place === "string" &&
    isZone(place) &&
    typeof kind === "string" &&
    typeof format === "number" &&
    Number.isInteger(format) &&
    format >= 1 &&
    isPlainObject(body)
  );
};
