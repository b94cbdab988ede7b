import * as v from "valibot";
import { impressionForms, instrumentIds, parseAnswers, voidPhases, type ImpressionForm, type InstrumentId } from "#measure";
import { drinks, factorKinds, treatmentChanges, treatmentKinds } from "../measured/bodies.ts";
import { date, entryId, isPlainObject, nrs, plainObject, whole, who } from "./fields.ts";

const numbers = v.custom<{ readonly [item: string]: number }>(isPlainObject, "wrong-type");

/** Each item of the form takes its own numbers, so a 6 can never be kept where 5 is the most. */
const fitting = <T extends { readonly instrument: InstrumentId; readonly items: { readonly [item: string]: number } }>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { instrument, items } = dataset.value;
    const read = parseAnswers(instrument, "official", items);
    const missing = Object.entries(items).find(([, value]) => (value as unknown) === null);
    if (read.ok && missing === undefined) return;
    const item = read.ok ? missing![0] : read.error.path;
    const why = read.ok ? "not-a-number" : read.error.why;
    addIssue({ message: itemMessages[why], path: [under({ ...dataset.value }, "items", items), under(items, item, items[item])] });
  });
const scored = v.pipe(
  v.looseObject({
    instrument: v.picklist(instrumentIds),
    wording: v.picklist(["official", "practice"]),
    items: numbers,
    filling: v.exactOptional(v.string()),
  }),
  fitting(),
);
const counts = v.pipe(v.looseObject({ instrument: v.picklist(instrumentIds), items: numbers }), fitting());

const itemMessages = {
  "not-an-object": "wrong-type",
  "unknown-item": "not-allowed",
  "not-a-number": "wrong-type",
  "out-of-range": "out-of-range",
  "not-whole": "not-whole",
} as const;

const under = (input: { readonly [key: string]: unknown }, key: string, value: unknown): v.ObjectPathItem => ({
  type: "object",
  origin: "value",
  input,
  key,
  value,
});

/** One schema a form, because the forms share labels like "no change" and still are not each other. */
const impressionOf = <F extends ImpressionForm>(form: F) =>
  v.looseObject({ instrument: v.literal(form), label: v.picklist(impressionForms[form]), since: date });

export const answers = v.variant("instrument", [
  scored,
  impressionOf("gra"),
  impressionOf("pgic-a"),
  impressionOf("pgic-b"),
  v.looseObject({
    instrument: v.literal("clinic"),
    form: entryId,
    items: plainObject,
    source: v.exactOptional(who),
    questionnaire: v.exactOptional(v.string()),
    counts: v.exactOptional(counts),
    filling: v.exactOptional(v.string()),
  }),
]);

export const form = v.looseObject({
  source: who,
  known: v.exactOptional(v.picklist(instrumentIds)),
  questionnaire: v.looseObject({ resourceType: v.literal("Questionnaire") }),
});

/** Typing slips, not medicine: nobody passes or drinks five litres at once. */
const ml = whole(1, 5000);
const urgency = whole(0, 4);
const note = v.exactOptional(v.string());

export const voided = v.pipe(
  v.looseObject({
    phase: v.picklist(voidPhases),
    ml: v.exactOptional(ml),
    urgency: v.exactOptional(urgency),
    pain: v.exactOptional(nrs),
    leak: v.exactOptional(v.boolean()),
    urgeOnly: v.exactOptional(v.boolean()),
  }),
  v.check(({ ml: volume, urgeOnly }) => volume === undefined || urgeOnly !== true, "not-allowed"),
);

export const intake = v.looseObject({ what: v.picklist(drinks), ml: v.exactOptional(ml) });

export const leak = v.looseObject({ urgency: v.exactOptional(urgency), note });

export const flare = v.pipe(
  v.looseObject({
    startedOn: date,
    endedOn: v.exactOptional(date),
    worst: v.exactOptional(nrs),
    helped: v.exactOptional(v.array(v.string())),
    note,
  }),
  v.check(({ startedOn, endedOn }) => endedOn === undefined || startedOn <= endedOn, "ends-before-it-begins"),
);

export const factor = v.looseObject({
  what: v.picklist(factorKinds),
  hours: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(24))),
  note,
});

export const treatment = v.looseObject({
  what: v.picklist(treatmentKinds),
  change: v.picklist(treatmentChanges),
  on: date,
  name: v.exactOptional(v.string()),
  dose: v.exactOptional(v.string()),
});
