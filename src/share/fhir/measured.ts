import type { BundleEntry, Observation, ObservationComponent } from "@medplum/fhirtypes";
import { dayMetrics } from "#measure";
import type { Leaving, Of } from "../leaving/leaving.ts";
import { painOf } from "../report/pain.ts";
import { concept, fromLoinc, fromSnomed, hl7, own, quantity, type units } from "./codes.ts";
import { entryIdentifier, person, put, urn, writable } from "./reference.ts";

/** Ratings, diary, flares and what else there was: one Observation a value. */
export const measuredEntries = (leaving: Leaving): readonly BundleEntry[] => [
  ...leaving.ratings.flatMap((one) =>
    ratingNames.flatMap((name) => {
      const value = one[name];
      if (value === undefined) return [];
      const late = one.daysLate === undefined ? {} : { note: [{ text: `Written ${one.daysLate} day(s) later` }] };
      return [
        put(`rating/${one.id}/${name}`, {
          ...observation("rating", one, nameOf(name)),
          ...siteOf(name),
          valueQuantity: quantity(value, "score"),
          ...late,
        }),
      ];
    }),
  ),
  ...leaving.voids.map((one) => {
    const { ml, phase, urgency, pain, leak, urgeOnly } = one;
    const code =
      ml === undefined
        ? concept("A visit to the toilet", own("measures", "void"))
        : concept("A visit to the toilet", fromLoinc("void"), own("measures", "void"));
    const value =
      ml === undefined
        ? { dataAbsentReason: concept("Not measured", hl7("data-absent-reason", "not-performed", "Not Performed")) }
        : { valueQuantity: quantity(ml, "ml") };
    return put(`void/${one.id}`, {
      ...observation("void", one, code),
      ...value,
      component: [
        component("void-phase", { valueCodeableConcept: concept(phase, own("measures", `void-${phase}`)) }),
        ...scored("void-urgency", urgency),
        ...scored("void-pain", pain),
        ...(leak === undefined ? [] : [component("leak", { valueBoolean: leak })]),
        ...(urgeOnly === undefined ? [] : [component("urge-only", { valueBoolean: urgeOnly })]),
      ],
    });
  }),
  ...leaving.intakes.map((one) =>
    put(`intake/${one.id}`, {
      ...observation("intake", one, concept("A drink", own("measures", "intake"))),
      ...(one.ml === undefined
        ? { dataAbsentReason: concept("Not measured", hl7("data-absent-reason", "not-performed", "Not Performed")) }
        : { valueQuantity: quantity(one.ml, "ml") }),
      component: [component("intake-what", { valueCodeableConcept: concept(one.what, own("measures", `intake-${one.what}`)) })],
    }),
  ),
  ...leaving.factors.map((one) =>
    put(`factor/${one.id}`, {
      ...observation("factor", one, concept("What else there was", own("measures", "factor"))),
      valueCodeableConcept: concept(one.what, own("measures", `factor-${one.what}`)),
      ...(one.hours === undefined ? {} : { component: [component("factor-hours", { valueQuantity: quantity(one.hours, "hours") })] }),
    }),
  ),
  ...leaving.notes.map((one) =>
    put(`note/${one.id}`, { ...observation("note", one, concept("Note", own("measures", "note"))), valueString: writable(one.text) }),
  ),
];

/** What a summary needs of them: weekly means, flares and whole days of the diary. */
export const summedEntries = (leaving: Leaving): readonly BundleEntry[] => [
  ...painOf(leaving)
    .weeks.filter(({ mean }) => mean !== null)
    .map(({ from, mean, rated }) =>
      put(`pain-week/${from}`, {
        ...plain(concept("Mean pain of a week", own("measures", "pain-week-mean"))),
        effectivePeriod: { start: from },
        valueQuantity: quantity(mean!, "score"),
        component: [component("rated-days", { valueQuantity: quantity(rated, "count") })],
      }),
    ),
  ...leaving.flares.map((one) =>
    put(`flare/${one.id}`, {
      ...plain(concept("A spell of more pain than usual", own("measures", "flare"))),
      identifier: [entryIdentifier("flare", one.id)],
      effectivePeriod: { start: one.startedOn, ...(one.endedOn ? { end: one.endedOn } : {}) },
      ...(one.worst === undefined ? { valueBoolean: true } : { component: scored("worst", one.worst) }),
    }),
  ),
  ...leaving.diaryDays.flatMap(({ after, until, day }) => {
    const { night, volumeMl } = dayMetrics(day);
    const period = { effectivePeriod: { start: after, end: until } };
    return [
      put(`diary-night/${until}`, {
        ...plain(concept("Visits at night", own("measures", "nocturia"))),
        ...period,
        valueQuantity: quantity(night, "count"),
      }),
      ...(volumeMl === null
        ? []
        : [
            put(`diary-volume/${until}`, {
              ...plain(concept("Volume in 24 hours", fromLoinc("dayVolume"))),
              ...period,
              valueQuantity: quantity(volumeMl, "ml"),
            }),
          ]),
    ];
  }),
];

export const ratingNames = ["pain", "urgency", "calm", "worst", "mood"] as const;
type RatingName = (typeof ratingNames)[number];

export const nameOf = (name: RatingName) =>
  name === "pain"
    ? concept("Pain, 0 to 10", fromLoinc("pain"), fromSnomed("painScore"))
    : concept(`${name}, 0 to 10`, own("measures", name));
export const siteOf = (name: RatingName) => (name === "pain" ? { bodySite: concept("Perineum", fromSnomed("perineum")) } : {});

const survey = concept("Survey", hl7("observation-category", "survey", "Survey"));

export const plain = (code: Observation["code"]) => ({
  resourceType: "Observation" as const,
  status: "final" as const,
  category: [survey],
  code,
  subject: person,
  performer: [person],
});

export const observation = (kind: string, { id, at }: Pick<Of, "id" | "at">, code: Observation["code"]) => ({
  ...plain(code),
  identifier: [entryIdentifier(kind, id)],
  effectiveDateTime: at,
});

export const component = (code: string, value: Omit<ObservationComponent, "code">): ObservationComponent => ({
  code: concept(code, own("measures", code)),
  ...value,
});
const scored = (code: string, value: number | undefined, unit: keyof typeof units = "score"): ObservationComponent[] =>
  value === undefined ? [] : [component(code, { valueQuantity: quantity(value, unit) })];

export const partOf = (session: string) => ({ partOf: [{ reference: urn(`session/${session}`) }] });
