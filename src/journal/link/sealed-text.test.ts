import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { packedElsewhere, sealedElsewhere } from "../testing/sealed-elsewhere.ts";
import { fromBase64url, openSealedText, sealText } from "./sealed-text.ts";
import { exampleJwe, exampleKey } from "./worked-example.ts";

const notTheKey = { ok: false, error: { type: "NotTheKey" } };
const text = '{"resourceType":"Bundle","note":"planted walnut words"}';

test("the specification's worked example opens with its key", async () => {
  const opened = await openSealedText(fromBase64url(exampleKey), exampleJwe);
  expect(opened.ok && Object.keys(JSON.parse(opened.value) as object)).toEqual(["verifiableCredential"]);
});

test("what is sealed opens with its key and with no other, and not when one letter is changed", async () => {
  const deps = testRandom(3);
  const key = deps.random.bytes(32);
  const sealed = await sealText(deps, { key, text, type: "application/fhir+json" });
  expect(await openSealedText(key, sealed)).toEqual({ ok: true, value: text });
  expect(await openSealedText(deps.random.bytes(32), sealed)).toEqual(notTheKey);
  const parts = sealed.split(".");
  for (const [part, letters] of parts.entries()) {
    if (letters === "") continue;
    const changed = parts.with(part, (letters.startsWith("A") ? "B" : "A") + letters.slice(1)).join(".");
    expect(await openSealedText(key, changed)).toEqual(notTheKey);
  }
  for (const wrong of ["", "a.b.c", parts.slice(0, 4).join("."), `${sealed}.x`])
    expect(await openSealedText(key, wrong)).toEqual(notTheKey);
});

test("a page's size says only how many 16 KiB it is, and the same page is never sealed the same way twice", async () => {
  const deps = testRandom(3);
  const key = deps.random.bytes(32);
  const sealed = (given: string) => sealText(deps, { key, text: given, type: "application/fhir+json" });
  expect((await sealed("{}")).length).toBe((await sealed(text)).length);
  expect(await sealed(text)).not.toBe(await sealed(text));
});

const key = new Uint8Array(32).fill(9);

test("what another maker packed is read, however hard it was packed", async () => {
  const given = fc.record({ json: fc.jsonValue(), level: fc.constantFrom(0, 1, 6, 9) });
  await fc.assert(
    fc.asyncProperty(given, async ({ json, level }) => {
      const sealed = sealedElsewhere(key, JSON.stringify(json), { level });
      expect(await openSealedText(key, sealed)).toEqual({ ok: true, value: JSON.stringify(json) });
    }),
    { numRuns: 40 },
  );
});

test("what unpacks to one byte more than may be is refused, and to that many is read", async () => {
  const sealed = sealedElsewhere(key, "7".repeat(1000));
  expect(await openSealedText(key, sealed, 999)).toEqual({ ok: false, error: { type: "UnpacksTooLarge" } });
  expect(await openSealedText(key, sealed, 1000)).toEqual({ ok: true, value: "7".repeat(1000) });
});

test("a packed text that stands for a hundred megabytes is not unpacked", async () => {
  const sealed = sealedElsewhere(key, Buffer.alloc(100_000_000), { level: 1 });
  const before = process.memoryUsage().rss;
  expect(await openSealedText(key, sealed)).toEqual({ ok: false, error: { type: "UnpacksTooLarge" } });
  expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
});

test.each([
  ["cut short", deflateRawSync(text).subarray(0, 20), "DEF"],
  ["not packed at all", Buffer.from(text), "DEF"],
  ["packed another way", deflateRawSync(text), "GZ"],
])("%s is not read as if it were whole", async (_what, packed, zip) => {
  expect(await openSealedText(key, packedElsewhere(key, packed, zip))).toEqual(notTheKey);
});
