import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileWith, walnut } from "./testing/walnut.ts";

const scoreOf = async (instrument: string, answers: unknown) => {
  const { exit, out, err } = await walnut(["score", instrument, "-", "--json"], JSON.stringify(answers));
  return { exit, err, json: JSON.parse(out) as { [name: string]: unknown } };
};
const cpsi = { "1a": 1, "1b": 0, "1c": 0, "1d": 1, "2a": 0, "2b": 1, "3": 3, "4": 5, "5": 2, "6": 3, "7": 1, "8": 2, "9": 4 };

describe("a filled form", () => {
  test("CPSI: sums, bands, and which of the bands are known second-hand only", async () => {
    const { exit, err, json } = await scoreOf("nih-cpsi", cpsi);
    expect([exit, err]).toEqual([0, ""]);
    expect(json).toEqual({
      pain: 11,
      urinary: 5,
      qol: 7,
      total: 23,
      painUrinary: 16,
      averagePain: 5,
      bands: { pain: "moderate", total: "moderate", painUrinary: "moderate", averagePain: "moderate" },
      bandsUnverified: ["total", "painUrinary"],
      flags: [],
      missing: [],
    });
  });

  test("a missing answer opens its own sum and the total, and is named", async () => {
    const { "1d": _left, ...rest } = cpsi;
    expect((await scoreOf("nih-cpsi", { ...rest, "5": null })).json).toMatchObject({
      pain: null,
      urinary: null,
      qol: 7,
      total: null,
      bands: { averagePain: "moderate" },
      missing: ["1d", "5"],
    });
  });

  test("IPSS: the quality of life is no part of the total", async () => {
    const answers = { "1": 3, "2": 3, "3": 2, "4": 3, "5": 3, "6": 2, "7": 3 };
    expect((await scoreOf("ipss", { ...answers, qol: 4 })).json).toMatchObject({
      total: 19,
      voiding: 10,
      storage: 9,
      voiding356: 7,
      qol: 4,
    });
    expect((await scoreOf("ipss", answers)).json).toMatchObject({ total: 19, qol: null, missing: ["qol"] });
  });

  test("GUPI has a total of its own, and no bands", async () => {
    const { json } = await scoreOf("gupi", { ...cpsi, "2c": 1, "2d": 0 });
    expect(json).toMatchObject({ pain: 12, urinary: 5, qol: 7, total: 24, bands: {} });
  });

  test("answers that do not fit together are marked", async () => {
    expect((await scoreOf("nih-cpsi", { ...cpsi, "3": 0 })).json["flags"]).toEqual(["never-but-rated"]);
  });

  test("nothing answered is an answer: nothing is known", async () => {
    const { exit, json } = await scoreOf("nih-cpsi", {});
    expect([exit, json["total"], (json["missing"] as string[]).length]).toEqual([0, null, 13]);
  });
});

test.each`
  baseline | followUp | expected
  ${7}     | ${5}     | ${{ delta: -2, percent: 28.571428571, improved: true, improvedBy: ["points"], substantial: false, worse: false }}
  ${7}     | ${4.9}   | ${{ delta: -2.1, percent: 30, improved: true, improvedBy: ["points", "percent"] }}
  ${0}     | ${2}     | ${{ delta: 2, percent: null, improved: false, worse: true, bands: { baseline: "mild", followUp: "mild" } }}
  ${6}     | ${6}     | ${{ delta: 0, percent: 0, improved: false, worse: false }}
  ${6}     | ${null}  | ${{ delta: null, percent: null, improved: null, worse: null, missing: ["followUp"] }}
`("pain $baseline, later $followUp", async ({ baseline, followUp, expected }) => {
  const { exit, json } = await scoreOf("nrs-change", { baseline, followUp });
  expect([exit, json]).toMatchObject([0, expected]);
});

test.each`
  form        | answer                 | expected
  ${"gra"}    | ${"markedly improved"} | ${{ label: "markedly improved", stored: 3, responder: true, flags: [] }}
  ${"gra"}    | ${"markedly worse"}    | ${{ stored: -3, responder: false, flags: ["review"] }}
  ${"pgic-a"} | ${2}                   | ${{ label: "much improved", stored: "much improved", responder: true }}
  ${"pgic-b"} | ${2}                   | ${{ label: "almost the same", stored: "almost the same", responder: false }}
  ${"gra"}    | ${null}                | ${{ label: null, responder: null, missing: ["answer"] }}
`("$form $answer", async ({ form, answer, expected }) => {
  const { exit, json } = await scoreOf("gra", { form, answer });
  expect([exit, json]).toMatchObject([0, expected]);
});

const day = (text: string) => ({
  voids: text.split(" ").map((one) => ({ phase: { F: "first-morning", D: "day", N: "night" }[one[0]!], ml: Number(one.slice(1)) })),
});

test("a diary of one day has every number; one of three pools the volumes", async () => {
  const { json } = await scoreOf("bladder-diary", { kg: 80, age: 70, days: [day("F400 D200 D200 D200 D200 D200 N350 N350")] });
  expect(json).toMatchObject({
    voids: 8,
    day: 6,
    nocturia: 2,
    volume24hMl: 2100,
    nuvMl: 1100,
    npiPercent: 52.380952381,
    mvvMl: 400,
    avvMl: 262.5,
    ni: 2.75,
    pnv: 1.75,
    nbci: 0.25,
    mlPerKg: 26.25,
    bands: { voids: "not-frequent", mlPerKg: "not-polyuria", npiPercent: "nocturnal-polyuria" },
    flags: ["fewer-than-3-days"],
    missing: [],
  });
  const days = [day("F350 D300 D250 D300 D250 D250"), day("F300 D250 D300 D250 D200 N300"), day("F280 D350 D320 D250")];
  const three = (await scoreOf("bladder-diary", { days })).json;
  expect(three).toMatchObject({
    voids: 5.333333333,
    volume24hMl: 1500,
    nuvMl: 410,
    npiPercent: 27.333333333,
    mvvMl: 350,
    ni: null,
    mlPerKg: null,
  });
  expect([three["flags"], three["missing"], (three["days"] as unknown[]).length]).toEqual([[], ["kg", "age"], 3]);
});

test("a diary day on which nothing was written is not a day with 0 visits", async () => {
  const busy = day("F100 D100 D100 D100 D100 D100 D100 D100 D100 D100 D100 D100 N100");
  const { json } = await scoreOf("bladder-diary", { kg: 80, age: 70, days: [busy, busy, { voids: [] }] });
  expect(json).toMatchObject({ voids: 13, bands: { voids: "frequent" }, flags: ["fewer-than-3-days"], missing: ["days[2].voids"] });
  expect(json["days"]).toMatchObject([{ voids: 13 }, { voids: 13 }, null]);
});

test("times of bed and rising tell the phase, across midnight", async () => {
  const at = (time: string) => ({ at: time, ml: 300 });
  const night = { bed: "23:00", rise: "07:00", voids: [at("12:00"), at("23:30"), at("03:00"), at("07:10")] };
  expect((await scoreOf("bladder-diary", { days: [night] })).json).toMatchObject({ day: 2, nocturia: 2, nuvMl: 900 });
});

describe("what cannot be is refused with what, where and how", () => {
  test.each([
    ["nih-cpsi", { ...cpsi, "3": 6 }, "out-of-range", "3"],
    ["nih-cpsi", { ...cpsi, "4": 5.5 }, "not-whole", "4"],
    ["nih-cpsi", { ...cpsi, "1a": true }, "not-a-number", "1a"],
    ["nih-cpsi", { ...cpsi, "2c": 1 }, "unknown-item", "2c"],
    ["nih-cpsi", [1, 2], "not-an-object", ""],
    ["ipss", { "7": 6 }, "out-of-range", "7"],
    ["gupi", { "9": -1 }, "out-of-range", "9"],
    ["nrs-change", { baseline: 11, followUp: 3 }, "out-of-range", "baseline"],
    ["nrs-change", { baseline: "7" }, "not-a-number", "baseline"],
    ["nrs-change", { before: 7 }, "unknown-item", "before"],
    ["nrs-change", 7, "not-an-object", ""],
    ["gra", { answer: "much improved" }, "unknown-form", "form"],
    ["gra", { form: "gra", answer: "much improved" }, "unknown-answer", "answer"],
    ["gra", { form: "gra", score: 3 }, "unknown-item", "score"],
    ["gra", [], "not-an-object", ""],
    ["bladder-diary", {}, "not-a-list", "days"],
    ["bladder-diary", { days: [] }, "no-days", "days"],
    ["bladder-diary", { days: [{ voids: [] }, { voids: [] }] }, "no-days", "days"],
    ["bladder-diary", { days: [{ voids: [{ ml: 200 }] }] }, "no-phase", "days[0].voids[0]"],
    ["bladder-diary", { days: [{ voids: [{ phase: "day", ml: -5 }] }] }, "out-of-range", "days[0].voids[0].ml"],
  ])("%s %j: %s at %s", async (instrument, answers, type, path) => {
    const file = await fileWith(JSON.stringify(answers));
    const [said, json] = await Promise.all([walnut(["score", instrument, file]), walnut(["score", instrument, file, "--json"])]);
    expect([said.exit, said.out]).toEqual([2, ""]);
    expect(said.err).toMatch(/^walnut: .+: .+: .+\n$/);
    expect(said.err).toContain(path === "" ? file : `${file}, ${path}`);
    expect([json.exit, (JSON.parse(json.out) as { error: object }).error]).toMatchObject([2, { type, path }]);
  });

  test.each([
    [["score"], "no-such-instrument"],
    [["score", "phq-9", "-"], "no-such-instrument"],
    [["score", "toString", "-"], "no-such-instrument"],
    [["score", "ipss", "-", "more"], "bad-call"],
    [["score", "ipss", "nowhere.json"], "no-such-file"],
  ])("%j: %s", async (args, type) => {
    const { exit, out } = await walnut([...args, "--json"], "{}");
    expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type } }]);
  });

  test("an answer given twice", async () => {
    const { exit, out } = await walnut(["score", "ipss", "--json"], '{"1":1,"1":5}');
    expect([exit, JSON.parse(out)]).toMatchObject([2, { error: { type: "twice", path: "1" } }]);
  });
});

test.each([
  ["nih-cpsi", cpsi, ["Total: 23 of 43 (moderate; where this band begins is not checked at its source)", "Pain: 11 of 21 (moderate)"]],
  ["nih-cpsi", { "5": 1, "6": 1 }, ["Pain: not known, an answer is missing", "Passing water: 2 of 10", "Missing: 1a, 1b,"]],
  ["nrs-change", { baseline: 7, followUp: 3 }, ["Change: -4 points, -57.1 %", "dummy pill"]],
  ["nrs-change", { baseline: 7, followUp: 6.5 }, ["less than most people would notice"]],
  ["gra", { form: "gra", answer: "slightly improved" }, ["slightly improved (+1)", "do not count"]],
  ["bladder-diary", { days: [day("F350 D300")] }, ["Volume in 24 hours: 650 ml", "Fewer than 3 whole days"]],
])("%s for a person", async (instrument, answers, expected) => {
  const { exit, out, err } = await walnut(["score", instrument], JSON.stringify(answers));
  expect([exit, err]).toEqual([0, ""]);
  for (const line of expected) expect(out).toContain(line);
});

test("the reference cases come back as they stand", async () => {
  const text = readFileSync(join(import.meta.dirname, "../measure/reference/score-cases.json"), "utf8");
  const { nihCpsi } = JSON.parse(text) as { nihCpsi: readonly { answers: object; expected: object }[] };
  for (const { answers, expected } of nihCpsi.slice(0, 4)) expect((await scoreOf("nih-cpsi", answers)).json).toMatchObject(expected);
});
