import * as v from "valibot";
import { areaWords, places, silents, spokens, type Agreement } from "#prepare";
import { whole } from "./fields.ts";

/** Strict, unlike every other body: nothing of a partner may ever come to be kept here by accident (contract, "About a partner"). */
export const agreement: v.GenericSchema<unknown, Agreement> = v.strictObject({
  bothAgreed: v.literal(true),
  words: v.strictObject({ area: v.picklist(areaWords) }),
  signals: v.strictObject({ spoken: v.picklist(spokens), silent: v.picklist(silents) }),
  limits: v.strictObject({ minutes: whole(1, 60), pressureMax: v.picklist([1, 2, 3]), places: v.array(v.picklist(places)) }),
});
