import type { Bundle, Observation, QuestionnaireResponse } from "@medplum/fhirtypes";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Zone } from "#base";
import { formsOf, project, writeExport, readExport } from "#record";
import { demoUntil, everything, inventedYear, pageOf, sayIn, yearBefore } from "../testing/index.ts";
import { bundleText, writeBundle } from "./bundle.ts";
import { isBundle, readBundle } from "./read-bundle.ts";

const say = await sayIn("en");
const entries = inventedYear(7);
const { report, page } = pageOf(entries, everything(yearBefore(demoUntil), "2026-11-01"), say);
const text = bundleText(writeBundle({ report, page, say, appVersion: "0.1.0", detail: "all" }));
const bundle = (): Bundle => JSON.parse(text) as Bundle;
const settings = { id: "0123456789abcdef", zone: "Europe/Berlin" as Zone, now: demoUntil };
const before = project(entries, demoUntil);

test("out and in again keeps every score, every rating and every visit of the diary", () => {
  const back = readBundle(bundle(), settings);
  expect(back.refused).toBe(0);
  expect(back.otherSums).toBe(0);
  const after = project(back.entries, demoUntil);
  for (const instrument of ["nih-cpsi", "ipss"] as const) {
    const scores = (of: typeof before) => formsOf(of.shown, instrument, "official").map(({ id, at, scored }) => [id, at, scored.scores]);
    expect(scores(after)).toEqual(scores(before));
    expect(scores(after).length).toBeGreaterThan(3);
  }
  expect(new Map(after.painByDay)).toEqual(new Map(before.painByDay));
  expect(after.shown.filter(({ entry }) => entry.kind === "void").length).toBe(
    before.shown.filter(({ entry }) => entry.kind === "void").length,
  );
});

test("what comes back is a journal that can be written and read, and twice is once", () => {
  const { entries: once } = readBundle(bundle(), settings);
  const written = readExport(writeExport([...once, ...readBundle(bundle(), settings).entries], demoUntil));
  expect(written.unreadable).toEqual([]);
  expect(written.entries.length).toBe(once.length);
});

test("what is not brought in is counted by type", () => {
  expect(readBundle(bundle(), settings).aside).toMatchObject({ Procedure: expect.any(Number), AdverseEvent: expect.any(Number) });
});

test("a stored sum that is not the sum of the answers is noticed; the answers count", () => {
  const spoiled = bundle();
  const response = spoiled
    .entry!.map(({ resource }) => resource)
    .find((one): one is QuestionnaireResponse => one?.resourceType === "QuestionnaireResponse")!;
  response.item!.find(({ linkId }) => linkId === "scores")!.item![0]!.answer![0]!.valueInteger = 999;
  expect(readBundle(spoiled, settings)).toMatchObject({ otherSums: 1, refused: 0 });
});

test("what was marked as entered in error stays out, and so does what happened on no day", () => {
  const spoiled = bundle();
  const ratings = spoiled
    .entry!.map(({ resource }) => resource)
    .filter((one): one is Observation => one?.resourceType === "Observation" && one.identifier?.[0]?.system?.endsWith("note") === true);
  ratings[0]!.status = "entered-in-error";
  ratings[1]!.effectiveDateTime = "2026-02-30T09:00:00Z";
  const read = readBundle(spoiled, settings);
  expect([read.notTaken, read.entries.length]).toEqual([
    { "entered-in-error": 1, "bad-date": 1 },
    readBundle(bundle(), settings).entries.length - 2,
  ]);
});

test("an answer that no form takes is refused, and nothing beside it", () => {
  const spoiled = bundle();
  const rating = spoiled
    .entry!.map(({ resource }) => resource)
    .find((one): one is Observation => one?.resourceType === "Observation" && one.identifier?.[0]?.system?.endsWith("rating") === true)!;
  rating.valueQuantity!.value = 11;
  const read = readBundle(spoiled, settings);
  expect(read.refused).toBe(1);
  expect(read.entries.length).toBe(readBundle(bundle(), settings).entries.length - 1);
});

test("whatever a file holds, reading it never fails and never brings in what no entry may be", () => {
  const anyResource = fc.oneof(
    fc.jsonValue(),
    fc.record({
      resourceType: fc.constantFrom("Observation", "QuestionnaireResponse", "Patient", "Nonsense"),
      identifier: fc.oneof(fc.jsonValue(), fc.constant([{ system: "https://walnut.invalid/fhir/NamingSystem/rating", value: "x" }])),
      code: fc.jsonValue(),
      component: fc.jsonValue(),
      item: fc.jsonValue(),
      effectiveDateTime: fc.constantFrom("2026-03-01T09:00:00Z", "2026-02-30", "", "never"),
      valueQuantity: fc.jsonValue(),
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.record({ resource: anyResource })), { maxLength: 6 }), (entry) => {
      const file: unknown = JSON.parse(JSON.stringify({ resourceType: "Bundle", entry }));
      if (!isBundle(file)) throw new Error("it is a bundle");
      expect(readBundle(file, settings).entries).toEqual([]);
    }),
  );
});
