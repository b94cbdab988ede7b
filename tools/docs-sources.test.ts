import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourcesDoc } from "./docs-sources.ts";

test("docs/sources.md says what the evidence room says: run `npm run docs` when it does not", () => {
  expect(readFileSync(new URL("../docs/sources.md", import.meta.url), "utf8")).toBe(sourcesDoc());
});
