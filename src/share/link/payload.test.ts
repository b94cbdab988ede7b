import fc from "fast-check";
import { expect, test } from "vitest";
import { testRandom } from "#base/testing";
import { isPasscode, newPasscode, spacedPasscode } from "./passcode.ts";
import { linkIdAt, linkUrl, readLink, writeLink } from "./payload.ts";

// As it stands in the specification, SMART Health Links 1.0.0, "Example SMART Health Link Generation".
const example = {
  url: "https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m",
  flag: "LP",
  key: "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q",
  label: "Back-to-school immunizations for Oliver Brown",
};
const exampleLink =
  "shlink:/eyJ1cmwiOiJodHRwczovL2Voci5leGFtcGxlLm9yZy9xci9ZOXh3a1VkdG1OOXd3b0pvTjNmZkpJaFgyVUd2Q0wxSm5sUFZOTDNrRFdNL20iLCJmbGFnIjoiTFAiLCJrZXkiOiJyeFRnWWxPYUtKUEZ0Y0VkMHFjY2VOOHdFVTRwOTRTcUF3SVdRZTZ1WDdRIiwibGFiZWwiOiJCYWNrLXRvLXNjaG9vbCBpbW11bml6YXRpb25zIGZvciBPbGl2ZXIgQnJvd24ifQ";

test("the specification's worked example, letter for letter", () => {
  expect(writeLink(example)).toBe(exampleLink);
  expect(readLink(exampleLink)).toEqual({ ok: true, value: example });
  expect(readLink(`https://viewer.example.org#${exampleLink}`)).toEqual({ ok: true, value: example });
});

test("what was written is read, whatever the label", () => {
  const payload = fc.record(
    {
      url: fc.constant("https://walnut.example/v1/links/x"),
      key: fc.constant(example.key),
      exp: fc.nat(),
      label: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    },
    { requiredKeys: ["url", "key"] },
  );
  fc.assert(
    fc.property(payload, (one) => {
      expect(readLink(writeLink(one))).toEqual({ ok: true, value: { ...one, ...(one.label && { label: one.label.slice(0, 80) }) } });
    }),
  );
});

const withFields = (fields: object) => `shlink:/${Buffer.from(JSON.stringify({ ...example, ...fields })).toString("base64url")}`;

test.each([
  ["nothing", "", "NotALink"],
  ["another address", "https://walnut.example/view", "NotALink"],
  ["a link that was cut", exampleLink.slice(0, 60), "NotALink"],
  ["no JSON", "shlink:/AAAA", "NotALink"],
  ["a key that is too short", withFields({ key: "short" }), "NotALink"],
  ["an address longer than the guide allows", withFields({ url: `https://e.example/${"a".repeat(120)}` }), "NotALink"],
  ["a later version of the guide", withFields({ v: 2 }), "LinkTooNew"],
])("%s is no link of ours", (_what, text, type) => {
  expect(readLink(text)).toEqual({ ok: false, error: { type } });
});

test("unknown fields and flags are left alone", () => {
  expect(readLink(withFields({ extension: { a: 1 }, _own: 2, flag: "PXZ", v: 1 }))).toEqual({
    ok: true,
    value: { ...example, flag: "PXZ" },
  });
});

test("whatever is read, it is a link or a reason", () => {
  fc.assert(
    fc.property(fc.string(), fc.base64String(), (text, letters) => {
      expect(readLink(text).ok).toBe(false);
      expect(readLink(`shlink:/${letters}`)).toMatchObject({ ok: false, error: { type: "NotALink" } });
    }),
  );
});

test("a link belongs to the server whose address it names", () => {
  const [origin, id] = ["https://walnut.example", "a".repeat(43)];
  expect(linkUrl(origin, id).length).toBeLessThanOrEqual(128);
  expect(linkIdAt({ url: linkUrl(origin, id), key: "" }, origin)).toBe(id);
  for (const other of ["https://other.example", "https://walnut.example.evil", "http://walnut.example"])
    expect(linkIdAt({ url: linkUrl(other, id), key: "" }, origin)).toBeUndefined();
  expect(linkIdAt({ url: linkUrl(origin, `${id}/file`), key: "" }, origin)).toBeUndefined();
});

test("a passcode is eight digits, each as likely as any other", () => {
  const deps = testRandom(7);
  const codes = Array.from({ length: 2000 }, () => newPasscode(deps));
  expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
  for (const digit of "0123456789") {
    const share = codes.join("").split(digit).length - 1;
    expect(Math.abs(share - 1600)).toBeLessThan(200);
  }
  expect(spacedPasscode("48219307")).toBe("4821 9307");
});

test.each`
  typed                 | canBe
  ${"48219307"}         | ${true}
  ${"4821 9307"}        | ${true}
  ${" 4821-9307"}       | ${true}
  ${"4821930"}          | ${false}
  ${"482193071"}        | ${false}
  ${"4821930x"}         | ${false}
  ${"４８２１９３０７"} | ${false}
  ${""}                 | ${false}
`("what is typed can be a passcode: $typed $canBe", ({ typed, canBe }) => {
  expect(isPasscode(typed)).toBe(canBe);
});
