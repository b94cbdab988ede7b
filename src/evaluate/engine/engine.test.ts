import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { engine, engineKinds } from "./engine.ts";

interface Reference {
  readonly id: string;
  readonly input: object;
  readonly expected: { readonly [field: string]: unknown };
}
const casesOf = (kind: string): readonly Reference[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, "../reference", `${kind}.json`), "utf8")) as { cases: readonly Reference[] }).cases;

const all = engineKinds.flatMap((kind) => casesOf(kind).map((each) => ({ kind, ...each })));
const run = (json: unknown) => {
  const answer = engine(json);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return JSON.parse(JSON.stringify(answer.value)) as { readonly [field: string]: unknown };
};

/** What each file of cases asks of a fast calculation, by the name of the field; `range` is that of the outcome. */
const toleranceOf = (kind: string, path: string, want: number, range: number): number => {
  if (kind === "randomization") return /\.(pGe|pLe|p2|minP2|M|alpha)$/.test(path) ? 1e-12 : 1e-8;
  if (kind === "eprocess") return 1e-10 * Math.abs(want);
  if (kind === "gls-ar1") return path === ".logLik" ? 1e-6 : 1e-5;
  if (kind === "meta") return path.startsWith(".qProfile") ? 1e-5 : 1e-6;
  if (path.endsWith("logML")) return 1e-3;
  if (/\.(phi|nu|q)Mean$/.test(path)) return kind === "posterior-ar1noise" ? 1e-3 : 2e-4;
  return /pBelow|halfLifePosterior/.test(path) ? 1e-4 : 5e-5 * range;
};

/** Every number of the expectation stands in the answer at the same place. */
const differences = (got: unknown, want: unknown, tolerance: (path: string, want: number) => number, path = ""): readonly string[] => {
  if (typeof want === "number")
    return typeof got === "number" && Math.abs(got - want) <= tolerance(path, want) ? [] : [`${path}: ${String(got)} against ${want}`];
  if (want === null || typeof want === "string") return got === want ? [] : [`${path}: ${String(got)} against ${want}`];
  return Object.entries(want as object).flatMap(([name, inner]) =>
    differences((got as { readonly [name: string]: unknown } | undefined)?.[name], inner, tolerance, `${path}.${name}`),
  );
};

test("there are as many cases as were computed elsewhere", () => expect(all).toHaveLength(104));

// Computed in R by dense matrices, full enumeration and high-order quadrature, and by metafor and nlme.
test.each(all)("$kind $id", ({ kind, input, expected }) => {
  const { prior } = input as { readonly prior?: { readonly b0: readonly number[] } };
  expect(differences(run({ kind, ...input }), expected, (path, want) => toleranceOf(kind, path, want, 2 * (prior?.b0[0] ?? 0)))).toEqual(
    [],
  );
});

describe("what cannot be calculated is refused, with its place", () => {
  const a01 = casesOf("posterior-ar1")[0]!.input as { readonly day: readonly number[]; readonly y: readonly number[] };
  const o01 = casesOf("randomization").find(({ id }) => id === "o01")!.input;
  test.each<[string, unknown, string, string]>([
    ["nothing", null, "", "wrong-type"],
    ["a list", [], "kind", "missing"],
    ["no kind", a01, "kind", "missing"],
    ["another kind", { kind: "magic" }, "kind", "not-allowed"],
    ["a column too short", { kind: "posterior-ar1", ...a01, y: [1, 2] }, "y", "lengths"],
    ["a word for a number", { kind: "posterior-ar1", ...a01, y: a01.y.map(() => "4") }, "y.0", "wrong-type"],
    ["ratings all equal", { kind: "posterior-ar1", ...a01, y: a01.y.map(() => 4) }, "y", "all-equal"],
    ["no ratings at all", { kind: "posterior-ar1", ...a01, y: a01.y.map(() => null) }, "y", "missing"],
    ["a day twice", { kind: "posterior-ar1", ...a01, day: a01.day.map((d) => Math.min(d, 3)) }, "day.4", "day-twice"],
    ["an order the coin could not draw", { kind: "randomization", ...o01, x: (o01 as { x: number[] }).x.map(() => 1) }, "x", "not-allowed"],
    ["one person", { kind: "meta", yi: [1], vi: [1] }, "yi", "too-few-people"],
    ["a person without variance", { kind: "meta", yi: [1, 2], vi: [1, 0] }, "vi.1", "no-variance"],
    ["a rating beyond a million", { kind: "posterior-ar1", ...a01, y: a01.y.map((y, i) => (i === 3 ? 1e300 : y)) }, "y.3", "out-of-range"],
    ["a variance of nothing", { kind: "meta", yi: [1, 2], vi: [1, 5e-324] }, "vi.1", "out-of-range"],
    ["an effect beyond a million", { kind: "meta", yi: [1, 1e200], vi: [1, 1] }, "yi.1", "out-of-range"],
    ["no pair", { kind: "eprocess", benefit: [], lambda: [1] }, "benefit", "missing"],
  ])("%s", (_name, json, path, what) => {
    expect(engine(json)).toMatchObject({ ok: false, error: { type: "BadInput", path, what } });
  });
});

/** The farthest that the parsers let in: an answer is made of numbers all the same. */
test.each(["posterior-ar1", "posterior-ar1noise", "posterior-locallevel", "posterior-carryover", "gls-ar1"])(
  "%s of ratings as large as may be is made of numbers",
  (kind) => {
    const { input } = casesOf(kind)[0]! as { readonly input: { readonly y: readonly number[] } };
    const y = input.y.map((_, i) => (i % 3 === 0 ? -1e6 : 1e6 - i));
    expect(notNumbers(run({ kind, ...input, y }))).toEqual([]);
  },
);

const notNumbers = (value: unknown, path = ""): readonly string[] => {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => notNumbers(inner, `${path}.${name}`));
  return typeof value === "number" ? [] : [`${path}: ${String(value)}`];
};
