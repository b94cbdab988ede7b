import fc from "fast-check";
import { safeParse } from "valibot";
import { expect, test } from "vitest";
import { envelopeSchema, isEnvelope } from "./envelope.ts";

const whole = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  stamp: "000000000001.0000.a",
  at: "2026-11-22T09:00:00+01:00",
  zone: "Europe/Berlin",
  kind: "note",
  v: 1,
  body: {},
};
const text = fc.oneof(fc.string(), fc.constantFrom(...Object.values(whole).filter((value) => typeof value === "string")));
const anything = fc.oneof(fc.anything(), text, fc.constantFrom<unknown>(0, 1, 2, 1.5, Number.NaN, Infinity, null, undefined, [], {}));
/** An envelope in which some fields hold something else, or are gone. */
const nearly = fc.record(
  Object.fromEntries(
    Object.entries(whole).map(([field, value]) => [field, fc.oneof({ weight: 6, arbitrary: fc.constant<unknown>(value) }, anything)]),
  ),
  { requiredKeys: [] },
);

test("what is taken at once is exactly what the schema takes", () => {
  expect(isEnvelope(whole)).toBe(true);
  const run = fc.property(fc.oneof(nearly, fc.anything()), (json) => {
    expect(isEnvelope(json)).toBe(safeParse(envelopeSchema, json).success);
  });
  fc.assert(run, { numRuns: 2000 });
});

test.each`
  at                             | isTaken
  ${"2026-02-28T00:00:00Z"}      | ${true}
  ${"2026-02-29T00:00:00Z"}      | ${false}
  ${"2024-02-29T00:00:00Z"}      | ${true}
  ${"2026-02-30T00:00:00Z"}      | ${false}
  ${"2026-04-30T23:59:59+02:00"} | ${true}
  ${"2026-04-31T23:59:59+02:00"} | ${false}
  ${"2026-12-31T23:59:59-05:30"} | ${true}
  ${"2026-09-31T00:00:00Z"}      | ${false}
  ${"2026-13-01T00:00:00Z"}      | ${false}
  ${"2026-11-00T00:00:00Z"}      | ${false}
  ${"2026-11-22T24:00:00Z"}      | ${false}
`("a day that there is: $at $isTaken", ({ at, isTaken }) => {
  expect(isEnvelope({ ...whole, at })).toBe(isTaken);
});
