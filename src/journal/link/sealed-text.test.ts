import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { fromBase64url, openSealedText, sealText } from "./sealed-text.ts";
import { exampleJwe, exampleKey } from "./worked-example.ts";

const text = '{"resourceType":"Bundle","note":"planted walnut words"}';

test("the specification's worked example opens with its key", async () => {
  const opened = await openSealedText(fromBase64url(exampleKey), exampleJwe);
  expect(Object.keys(JSON.parse(opened!) as object)).toEqual(["verifiableCredential"]);
});

test("what is sealed opens with its key and with no other, and not when one letter is changed", async () => {
  const deps = testRandom(3);
  const key = deps.random.bytes(32);
  const sealed = await sealText(deps, { key, text, type: "application/fhir+json" });
  expect(await openSealedText(key, sealed)).toBe(text);
  expect(await openSealedText(deps.random.bytes(32), sealed)).toBeUndefined();
  const parts = sealed.split(".");
  for (const [part, letters] of parts.entries()) {
    if (letters === "") continue;
    const changed = parts.with(part, (letters.startsWith("A") ? "B" : "A") + letters.slice(1)).join(".");
    expect(await openSealedText(key, changed)).toBeUndefined();
  }
  for (const wrong of ["", "a.b.c", parts.slice(0, 4).join("."), `${sealed}.x`]) expect(await openSealedText(key, wrong)).toBeUndefined();
});

test("a page's size says only how many 16 KiB it is, and the same page is never sealed the same way twice", async () => {
  const deps = testRandom(3);
  const key = deps.random.bytes(32);
  const sealed = (given: string) => sealText(deps, { key, text: given, type: "application/fhir+json" });
  expect((await sealed("{}")).length).toBe((await sealed(text)).length);
  expect(await sealed(text)).not.toBe(await sealed(text));
});
