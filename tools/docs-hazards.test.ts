import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hazards } from "#hazards";
import { describe, expect, test } from "vitest";
import { hazardsDoc, testsOf } from "./docs-hazards.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

test("docs/hazards.md says what the harm files say: run `npm run docs` when it does not", () => {
  expect(readFileSync(`${root}docs/hazards.md`, "utf8")).toBe(hazardsDoc());
});

test("every screening rule stands beside the harm it guards against", () => {
  const guarded = new Set(hazards.flatMap((hazard) => hazard.rules ?? []));
  const rules = globSync("scenarios/screen-*.json", { cwd: root }).map((file) => file.replace(/^scenarios.screen-|\.json$/g, ""));
  expect(rules.filter((rule) => !guarded.has(rule))).toEqual([]);
});

describe.each(hazards)("$id", (hazard) => {
  test.each(testsOf(hazard))("the test it names exists: %s", (pattern) => {
    expect(globSync(pattern, { cwd: root })).not.toEqual([]);
  });

  test.each(hazard.controlledIn)("the room it names exists: %s", (folder) => {
    expect(existsSync(`${root}${folder}`)).toBe(true);
  });
});
