import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { longFiles } from "./tidy/house.ts";
import {
  everyRoomHasADoor,
  everyTestRuns,
  fewPackages,
  namesThatSay,
  noCycles,
  oneDoor,
  pure,
  shortFiles,
  storyOrder,
} from "./tidy/rules.ts";
import { readSource, type Source } from "./tidy/source.ts";

const root = join(import.meta.dirname, "..");
const pathsOf = (...patterns: string[]): readonly string[] =>
  globSync(patterns, { cwd: root, exclude: ["src/words/compiled/**"] })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => statSync(join(root, path)).isFile());
const read = (path: string) => readFileSync(join(root, path), "utf8");

const sources: readonly Source[] = pathsOf("src/**/*.{ts,tsx}", "e2e/**/*.ts", "bench/**/*.ts", "tools/**/*.ts").map((path) =>
  readSource(path, read(path)),
);

describe("the house", () => {
  test("was read", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  test.each([
    ["a room uses only rooms before it", storyOrder],
    ["neighbours knock at one door", oneDoor],
    ["packages enter with a reason", fewPackages],
    ["pure rooms know no clock, no chance, no screen", pure],
    ["no file needs itself", noCycles],
    ["files are short", shortFiles],
    ["names say what a thing does", namesThatSay],
    ["every test runs", everyTestRuns],
    ["every room has a door", everyRoomHasADoor],
  ])("%s", (_promise, rule) => {
    expect(rule(sources).join("\n")).toBe("");
  });

  test("exceptions are still needed", () => {
    const old = Object.keys(longFiles).filter((path) => !existsSync(join(root, path)) || read(path).split("\n").length <= 300);
    expect(old).toEqual([]);
  });

  test("nothing names a folder of one machine, or a registry's address", () => {
    const folder = new RegExp(`["'\`(\\s]/(${["work", "tmp", "root", "home"].join("|")})/\\w`);
    const registry = new RegExp(["registry\\.npm", "npmjs\\.(org|com)", "deb\\.debian", "jsr\\.io"].join("|"));
    const texts = pathsOf(
      "src/**",
      "tools/**",
      "e2e/**",
      "bench/**",
      "docs/**",
      "scenarios/**",
      "public/**",
      ".ci/*",
      "*.{md,json,ts,html}",
      ".npmrc",
      "walnut",
    );
    const found = texts
      .filter((path) => !/\.(png|woff2|ico|ttf|icc)$/.test(path))
      .filter((path) => folder.test(read(path)) || registry.test(read(path)));
    expect(found).toEqual([]);
  });
});

describe("the rules speak", () => {
  const said = (rule: (sources: readonly Source[]) => readonly string[], files: Record<string, string>) =>
    rule(Object.entries(files).map(([path, text]) => readSource(path, text)));

  test.each([
    ["src/screen/a.ts", 'import { x } from "#session";'],
    ["src/server/a.ts", 'import type { Entry } from "#record";'],
    ["src/server/a.ts", 'const record = await import("#record");'],
    ["src/base/a.ts", 'export * from "#words";'],
    ["src/session/a.ts", 'type Entry = import("#record").Entry;'],
    ["src/measure/a.test.ts", 'import { x } from "#share/testing";'],
  ])("against the story order: %s %s", (path, text) => {
    expect(said(storyOrder, { [path]: text })).toHaveLength(1);
  });

  test("and stay silent when a room uses one before it", () => {
    expect(said(storyOrder, { "src/session/a.ts": 'import { x } from "#prepare"; import { y } from "./b.ts";' })).toEqual([]);
  });

  test.each([
    ["src/session/a.ts", 'import { x } from "#screen/rules";'],
    ["src/session/a.ts", 'import { x } from "../screen/screen.ts";'],
    ["src/session/a.ts", 'import { x } from "#session";'],
    ["src/session/b/a.ts", 'import { x } from "../index.ts";'],
    ["src/session/a.ts", 'import { x } from "#base/testing";'],
  ])("against a second door: %s %s", (path, text) => {
    expect(said(oneDoor, { [path]: text })).toHaveLength(1);
  });

  test("and let tests use what is made for tests", () => {
    expect(
      said(oneDoor, { "src/session/a.test.ts": 'import { x } from "#base/testing"; import y from "../../scenarios/y.json";' }),
    ).toEqual([]);
  });

  test.each([
    ["src/screen/a.ts", 'import * as v from "valibot";'],
    ["src/base/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/app/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/record/a.ts", 'import { test } from "vitest";'],
  ])("against a package without a reason: %s %s", (path, text) => {
    expect(said(fewPackages, { [path]: text })).toHaveLength(1);
  });

  test.each(["const now = Date.now();", "const now = new Date();", "const n = Math.random();", "console.log(1);"])(
    "against %s in a pure room",
    (text) => {
      expect(said(pure, { "src/schedule/a.ts": text }).length).toBeGreaterThan(0);
      expect(said(pure, { "src/app/a.ts": text, "src/schedule/a.test.ts": text })).toEqual([]);
    },
  );

  test("against a circle of files, but not one of types or of what is loaded later", () => {
    const circle = (a: string, b: string) => said(noCycles, { "src/base/a.ts": a, "src/base/b.ts": b });
    expect(circle('import { b } from "./b.ts";', 'import { a } from "./a.ts";')).toEqual([
      "src/base/a.ts → src/base/b.ts → src/base/a.ts is a circle. Move what both need to a file of its own.",
    ]);
    expect(circle('import type { B } from "./b.ts";', 'import { a } from "./a.ts";')).toEqual([]);
    expect(circle('const b = await import("./b.ts");', 'import { a } from "./a.ts";')).toEqual([]);
  });

  test("against long files, empty names, sleeping tests and rooms without a door", () => {
    expect(said(shortFiles, { "src/base/a.ts": "\n".repeat(300).concat("const a = 1;") })).toHaveLength(1);
    expect(said(namesThatSay, { "src/base/date-utils.ts": "", "src/base/shared/x.ts": "", "src/base/common-words.ts": "" })).toHaveLength(
      2,
    );
    expect(
      said(everyTestRuns, { "src/base/a.test.ts": "test.skip(1); test.concurrent.only(2); describe.todo(3); test(4); list.only(5);" }),
    ).toHaveLength(3);
    expect(said(everyRoomHasADoor, { "src/base/a.ts": "", "src/attic/index.ts": "" })).toHaveLength(2);
  });
});
