import * as v from "valibot";
import { trialOutcomes, trialShapes } from "../trial/bodies.ts";
import { date, entryId, nrs, whole, who } from "./fields.ts";

/** Longer than any plan the app makes: a slip, not a trial. */
const daysMax = 800;
const days = whole(1, daysMax);

const design = v.pipe(
  v.looseObject({
    kind: v.picklist(trialShapes),
    periodDays: days,
    washoutDays: whole(0, daysMax),
    order: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[PC]{2,}$/, "not-allowed"))), v.minLength(1), v.maxLength(daysMax)),
    start: date,
    orderDrawnByApp: v.boolean(),
    phaseDays: v.exactOptional(v.array(days)),
    window: v.exactOptional(v.tuple([days, days])),
  }),
  v.check(({ order, phaseDays }) => phaseDays === undefined || phaseDays.length === order.join("").length, "not-allowed"),
);

const plan = v.looseObject({
  outcome: v.looseObject({
    of: v.picklist(trialOutcomes),
    range: v.tuple([v.number(), v.number()]),
    better: v.picklist(["lower", "higher"]),
    mid: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  }),
  design,
  names: v.exactOptional(v.looseObject({ practice: who, comparison: who })),
  expectation: v.exactOptional(v.looseObject({ practice: nrs, comparison: nrs })),
  rules: v.string(),
  seed: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]*$/, "not-allowed"))),
});

/** A trial as it was drawn, and what happened to it since. */
export const trial = v.variant("what", [
  v.looseObject({ what: v.literal("drawn"), plan, fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not-allowed")) }),
  v.looseObject({ what: v.literal("looked"), of: entryId }),
  v.looseObject({ what: v.literal("left-out"), of: entryId, pairs: v.array(whole(1, daysMax)) }),
  v.looseObject({ what: v.literal("stopped"), of: entryId, why: v.exactOptional(v.string()) }),
]);
