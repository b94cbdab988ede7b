import type { Bundle, Observation } from "@medplum/fhirtypes";
import { expect, test } from "vitest";
import type { Instant, Zone } from "#base";
import { project } from "#record";
import { testInstant } from "#record/testing";
import { readBundle } from "./read-bundle.ts";

const now = testInstant("2026-04-01T09:00:00+02:00");
const settings = { id: "0123456789abcdef", zone: "Europe/Berlin" as Zone, now };
const loinc = (code: string): Observation["code"] => ({ coding: [{ system: "http://loinc.org", code }] });
const pain = (more: object = {}): Observation => ({
  resourceType: "Observation",
  id: "a",
  status: "final",
  code: loinc("72514-3"),
  subject: { reference: "Patient/1" },
  effectiveDateTime: "2026-03-01T07:12:00+01:00",
  valueQuantity: { value: 4, unit: "{score}", system: "http://unitsofmeasure.org", code: "{score}" },
  ...more,
});
const bundleOf = (...resources: readonly object[]) =>
  ({ resourceType: "Bundle", type: "collection", entry: resources.map((resource) => ({ resource })) }) as Bundle;
const read = (...resources: readonly object[]) => readBundle(bundleOf(...resources), settings);
const integer = (valueInteger: unknown) => pain({ valueQuantity: undefined, valueInteger });

test.each([
  ["a quantity", pain(), 4, "2026-03-01T07:12:00+01:00"],
  ["a whole number", integer(7), 7, "2026-03-01T07:12:00+01:00"],
  ["no pain", integer(0), 0, "2026-03-01T07:12:00+01:00"],
  ["a quantity without a unit", pain({ valueQuantity: { value: 10 } }), 10, "2026-03-01T07:12:00+01:00"],
  ["a day without a time, at noon", pain({ effectiveDateTime: "2026-03-01" }), 4, "2026-03-01T12:00:00+01:00"],
  ["today, before noon", pain({ effectiveDateTime: "2026-04-01" }), 4, "2026-04-01T12:00:00+02:00"],
  ["a corrected one", pain({ status: "corrected" }), 4, "2026-03-01T07:12:00+01:00"],
])("a rating of pain from elsewhere is taken: %s", (_what, observation, value, at) => {
  const { entries, aside, notTaken, refused } = read(observation);
  expect(entries).toMatchObject([{ kind: "rating", at, body: { pain: value, imported: { id: settings.id, from: "fhir", line: 1 } } }]);
  expect({ aside, notTaken, refused }).toEqual({ aside: {}, notTaken: {}, refused: 0 });
  expect([...project(entries, at as Instant).painByDay.values()]).toEqual([value]);
});

test.each([
  ["entered in error", pain({ status: "entered-in-error" }), "entered-in-error"],
  ["preliminary", pain({ status: "preliminary" }), "not-final"],
  ["without a status", pain({ status: undefined }), "not-final"],
  ["30 February", pain({ effectiveDateTime: "2026-02-30T07:12:00+01:00" }), "bad-date"],
  ["30 February, the day alone", pain({ effectiveDateTime: "2026-02-30" }), "bad-date"],
  ["a month is no day", pain({ effectiveDateTime: "2026-03" }), "bad-date"],
  ["no date", pain({ effectiveDateTime: undefined }), "bad-date"],
  ["tomorrow", pain({ effectiveDateTime: "2026-04-02" }), "in-the-future"],
  ["99", integer(99), "not-a-rating"],
  ["-1", integer(-1), "not-a-rating"],
  ["4.5", pain({ valueQuantity: { value: 4.5 } }), "not-a-rating"],
  ["a text", integer("4"), "not-a-rating"],
  ["no value", pain({ valueQuantity: undefined }), "not-a-rating"],
  ["4 mm", pain({ valueQuantity: { value: 4, unit: "mm", code: "mm" } }), "other-unit"],
  ["a visit whose phase nobody said", pain({ code: loinc("9187-6"), valueQuantity: { value: 300, code: "mL" } }), "no-phase"],
  ["a visit entered in error", pain({ code: loinc("9187-6"), status: "entered-in-error" }), "entered-in-error"],
])("what is known and cannot be taken is left out by its reason, and nothing beside it: %s", (_what, observation, why) => {
  const { entries, notTaken } = read(observation, pain({ id: "b", effectiveDateTime: "2026-03-09" }));
  expect([entries.map(({ at }) => at), notTaken]).toEqual([["2026-03-09T12:00:00+01:00"], { [why]: 1 }]);
});

test.each([
  ["a discouraged code", loinc("56840-2")],
  ["the total of a form, whose answers are not there", loinc("80891-5")],
  ["the same digits in another system", { coding: [{ system: "urn:elsewhere", code: "72514-3" }] }],
])("of no kind that is brought in: %s", (_what, code) => {
  expect(read(pain({ code }))).toMatchObject({ entries: [], aside: { Observation: 1 }, notTaken: {} });
});

test("twice is once, in one file or in two, and two ratings are two", () => {
  const [first, other] = [pain(), pain({ id: "b" })];
  const ids = read(first, first, other).entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(ids.length).toBe(2);
  expect(
    readBundle(bundleOf(other, first), { ...settings, id: "f".repeat(16) })
      .entries.map(({ id }) => id)
      .sort(),
  ).toEqual(ids.sort());
});

test("a file about several people is nobody's own", () => {
  expect(read(pain(), pain({ id: "b", subject: { reference: "Patient/2" } }))).toMatchObject({
    entries: [],
    notTaken: { "several-people": 2 },
  });
});
