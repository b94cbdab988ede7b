import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inventedTrial } from "#evaluate/testing";
import { engineKinds } from "#evaluate";
import { fileWith, walnut } from "./testing/walnut.ts";

const json = async (args: readonly string[], input: unknown) => {
  const { exit, out, err } = await walnut([...args, "--json"], typeof input === "string" ? input : JSON.stringify(input));
  return { exit, err, answer: JSON.parse(out) as { readonly [field: string]: unknown } };
};

const trial = inventedTrial({ seed: 1, benefit: 2.6 });
const letters = Array.from(trial.design.order.join(""));
const lines = trial.days.map(({ day, y }) => {
  const period = Math.floor(day / 14);
  return `${day},${letters[period] === "P" ? 1 : 0},${y ?? ""},${Math.floor(period / 2) + 1},${period + 1}`;
});
const table = ["day,practice,rating,pair,period", ...lines].join("\r\n");

describe("evaluate", () => {
  test("answers with every field that scripts rely on, and in words", async () => {
    const { exit, err, answer } = await json(["evaluate", "-"], trial);
    expect([exit, err]).toEqual([0, ""]);
    expect(answer).toMatchObject({
      verdict: "strong",
      size: "large-enough",
      reasons: [],
      effect: {
        mean: expect.any(Number),
        sd: expect.any(Number),
        interval: [expect.any(Number), expect.any(Number)],
        level: 0.95,
        pBenefit: expect.any(Number),
        pAtLeastMid: expect.any(Number),
      },
      randomisation: {
        T: expect.any(Number),
        pOneSided: 1 / 64,
        p2: 1 / 32,
        interval: [expect.any(Number), expect.any(Number)],
        hl: expect.any(Number),
      },
      sensitivity: [{ model: "ar1noise" }, { model: "locallevel" }],
      tippingPoint: expect.any(Number),
      sentences: { verdict: expect.stringMatching(/^In your 24 weeks/), size: expect.any(String), limits: expect.any(Array) },
    });
    const plain = await walnut(["evaluate", await fileWith(JSON.stringify(trial))]);
    expect([plain.exit, plain.err]).toEqual([0, ""]);
    expect(plain.out).toContain("In your 24 weeks, pain was lower while you did the practice");
  });

  test("reads the same trial from a table, and says that a coin was taken for granted", async () => {
    const [fromTable, fromJson] = [await json(["evaluate"], table), await json(["evaluate"], trial)];
    expect(fromTable.answer["effect"]).toEqual(fromJson.answer["effect"]);
    expect(JSON.stringify(fromTable.answer["sentences"])).toContain("as if a coin drew the order");
    expect(JSON.stringify(fromJson.answer["sentences"])).not.toContain("as if a coin drew");
  });

  test("a table without pairs names no cause", async () => {
    const own = ["day,practice,rating", ...trial.days.map(({ day, y }) => `${day},${day < 84 ? 0 : 1},${y ?? ""}`)].join("\n");
    expect((await json(["evaluate"], own)).answer).toMatchObject({
      verdict: "cannot-tell",
      reasons: ["NOT_RANDOMISED"],
      randomisation: null,
    });
  });

  test("a refusal is an answer", async () => {
    const { exit, answer } = await json(["evaluate"], inventedTrial({ seed: 2, pairs: 3 }));
    expect([exit, answer["verdict"], answer["reasons"], answer["effect"]]).toEqual([0, "refused", ["TOO_FEW_PAIRS"], null]);
  });

  test.each<[string, string, string, string]>([
    ["a rating of 11", JSON.stringify({ ...trial, days: [{ day: 0, y: 11 }] }), "bad-out-of-range", "days.0.y"],
    ["a table with a rating in words", table.replace(/^1,(.),\d+,/m, "1,$1,bad,"), "bad-wrong-type", "line 3, rating"],
    ["a table with a practice of 2", table.replace(/^1,./m, "1,2"), "bad-not-allowed", "line 3, practice"],
    ["a table cut inside its last line", table.slice(0, table.lastIndexOf(",") - 2), "bad-cells", "line 169"],
    ["a table with a rating of 11", table.replace(/^3,(.),\d*,/m, "3,$1,11,"), "bad-out-of-range", "line 5, rating"],
    ["a table that names one pair only", table.replaceAll(/\d+(?=,\d+\r?$)/gm, "1"), "bad-pair-contradicts", "line 30, pair and period"],
    [
      "a scale without measure",
      JSON.stringify({ ...trial, outcome: { ...trial.outcome, range: [0, 1e8] } }),
      "bad-out-of-range",
      "outcome.range.1",
    ],
    [
      "better up",
      JSON.stringify({ ...trial, outcome: { ...trial.outcome, better: "up" } }),
      "bad-not-allowed",
      "use one of: lower, higher",
    ],
    ["a table without ratings", "day,practice\n1,0\n", "bad-not-a-table", "rating"],
    ["a table with another column", "day,practice,rating,mood\n1,0,5,good\n", "bad-unknown-name", "line 1"],
    ["a list", "[]", "bad-missing", "outcome"],
    ["a cut-off file", JSON.stringify(trial).slice(0, -9), "not-json", "standard input"],
    ["nothing", "", "empty", "standard input"],
  ])("%s is refused with its place", async (_name, input, type, path) => {
    const { exit, answer } = await json(["evaluate"], input);
    const error = answer["error"] as { readonly type: string; readonly path: string; readonly message: string };
    expect([exit, error.type]).toEqual([2, type]);
    expect([error.path, error.message].join(" ")).toContain(path);
    const said = await walnut(["evaluate"], input);
    expect([said.exit, said.out]).toEqual([2, ""]);
    expect(said.err).toMatch(/^walnut: .+: .+: .+\n$/);
  });
});

describe("engine", () => {
  const casesOf = (kind: string) =>
    (
      JSON.parse(readFileSync(join(import.meta.dirname, `../evaluate/reference/${kind}.json`), "utf8")) as {
        cases: readonly { input: object; expected: object }[];
      }
    ).cases;

  test.concurrent.each(engineKinds)("%s answers with the fields that are expected", async (kind) => {
    const { input, expected } = casesOf(kind).at(-1)!;
    const { exit, answer } = await json(["engine", "-"], { kind, ...input });
    expect([exit, Object.keys(answer).sort()]).toEqual([0, Object.keys(expected).sort()]);
  });

  test("an unknown kind is refused", async () => {
    const { exit, answer } = await json(["engine"], { kind: "magic" });
    expect([exit, answer]).toMatchObject([2, { error: { type: "bad-not-allowed", path: "kind" } }]);
  });
});

describe("pool", () => {
  test("takes both shapes, and says the same", async () => {
    const [list, columns] = [
      await json(
        ["pool"],
        [
          { y: -1.2, v: 0.1 },
          { y: 0.1, v: 0.3 },
        ],
      ),
      await json(["pool"], { yi: [-1.2, 0.1], vi: [0.1, 0.3] }),
    ];
    expect(list).toEqual(columns);
    expect(list.answer).toMatchObject({ REML: { tau2: expect.closeTo(0.645, 6), piLo: null }, qProfileTau2: { lo: 0 }, people: 2 });
    const { out } = await walnut(["pool"], '{"yi":[-1,-0.2,-0.5],"vi":[0.5,0.5,0.4]}');
    expect(out).toContain("3 people.");
    expect(out).toContain("Chance that a new person’s effect is below 0: about 80 in 100.");
    expect(out).toContain("A new person’s effect probably lies between -2.279 and 1.239");
    expect(out).toContain("With fewer than 10 people");
  });

  test("numbers that no effect can have are refused", async () => {
    const { exit, answer } = await json(
      ["pool"],
      [
        { y: 1e200, v: 1 },
        { y: -1e200, v: 1 },
      ],
    );
    expect([exit, answer]).toMatchObject([2, { error: { type: "bad-out-of-range", path: "0.y" } }]);
  });

  test("one person is no pool", async () => {
    const { exit, answer } = await json(["pool"], [{ y: 1, v: 1 }]);
    expect([exit, answer]).toMatchObject([2, { error: { type: "bad-too-few-people" } }]);
  });
});
