import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hazards } from "./all.ts";

test("every harm file is in the list, under its own name, once", () => {
  const files = readdirSync(new URL("harms/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
  expect(hazards.map((hazard) => hazard.id).sort()).toEqual(files.sort());
});

describe.each(hazards)("$id", (hazard) => {
  test("says what happens, why, what is done, what shows it, and what is left", () => {
    for (const part of [hazard.harm, hazard.residual]) expect(part).toMatch(/\.$/);
    for (const list of [hazard.causes, hazard.control, hazard.controlledIn, hazard.tests]) expect(list.length).toBeGreaterThan(0);
  });

  test("a harm that can kill or maim is shown by more than one test, or by a journey", () => {
    if (hazard.severity !== "fatal" && hazard.severity !== "critical") return;
    expect(hazard.tests.length > 1 || hazard.tests.some((file) => file.startsWith("e2e/"))).toBe(true);
  });
});
