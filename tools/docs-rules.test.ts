import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesDoc } from "./docs-rules.ts";

test("docs/rules.md says what the rules say: run `npm run docs` when it does not", () => {
  expect(readFileSync(new URL("../docs/rules.md", import.meta.url), "utf8")).toBe(rulesDoc());
});
