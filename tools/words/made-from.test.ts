import { expect, test } from "vitest";
import { areasOf } from "./compile.ts";
import { olderThanEnglish } from "./made-from.ts";

test.each(["de", "es"])("%s is as new as the English (else translate these, then: npm run words -- --translated %s)", (language) =>
  expect(olderThanEnglish(language, areasOf(language))).toEqual([]),
);

test("a language nobody has looked at is older than everything", () =>
  expect(olderThanEnglish("no-such", ["breathe"])).toContain("breathe/title"));
