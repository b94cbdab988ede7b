import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededNumbers } from "../coin/seeded.ts";
import { normalCdf } from "../special/normal.ts";
import { parsePeople } from "./parse-people.ts";
import { pool } from "./pool.ts";
import { mergeSketches, poolSketch, sketchOf } from "./sketch.ts";
import { studiesOf, type Study } from "./study.ts";
import { logLikelihoodAt } from "./sums.ts";

const people = (count: number, tau: number, seed = 1): readonly Study[] => {
  const next = seededNumbers(seed);
  const uniform = () => (next() + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: count }, () => {
    const v = 0.2 * Math.exp(0.6 * normal());
    return { v, y: -0.6 + normal() * Math.sqrt(tau * tau + v) };
  });
};
const study = fc.record({ y: fc.double({ min: -4, max: 4, noNaN: true }), v: fc.double({ min: 0.01, max: 3, noNaN: true }) });
const studies = fc.array(study, { minLength: 3, maxLength: 25 });

describe("pooling", () => {
  test("no other tau2 is more likely than the one that is found", () => {
    fc.assert(
      fc.property(studies, (list) => {
        const all = studiesOf(list);
        const { REML, ML } = pool(all);
        for (const [restricted, { tau2 }] of [
          [true, REML],
          [false, ML],
        ] as const) {
          const height = (other: number) => logLikelihoodAt(all, other, 0, restricted);
          for (const other of [0, 0.001, 0.01, 0.1, 0.5, 1, 3, 10, tau2 * 0.9, tau2 * 0.999, tau2 * 1.001, tau2 * 1.1])
            expect(height(tau2)).toBeGreaterThanOrEqual(height(other) - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, readonly number[], readonly number[]]>([
    [
      "it falls at 0 and at the moment estimate, and has its top between them",
      [0, -3.9904984950257676, 0, 0],
      [0.1655577110203317, 1.3986813645771776, 0.7139432209214607, 0.2008120475421922],
    ],
    ["one man differs from three who are known well: tops at 0 and far from it", [0, -4, 0, 0], [0.01, 1.06, 0.01, 0.0963]],
    ["the same from four", [4, 0, 0, 0, 0], [1, 0.06, 0.01, 0.01, 1.7]],
  ])("the highest top is found also where %s", (_name, y, v) => {
    const all = studiesOf(y.map((effect, i) => ({ y: effect, v: v[i]! })));
    for (const restricted of [true, false]) {
      const { tau2 } = pool(all)[restricted ? "REML" : "ML"];
      const best = Math.max(...Array.from({ length: 4000 }, (_, i) => logLikelihoodAt(all, i / 400, 0, restricted)));
      expect(logLikelihoodAt(all, tau2, 0, restricted)).toBeGreaterThanOrEqual(best - 1e-9);
    }
  });

  test("turning every effect around turns the answer around; moving all moves it", () => {
    fc.assert(
      fc.property(studies, (list) => {
        const [plain, turned, moved] = [list, list.map(({ y, v }) => ({ y: -y, v })), list.map(({ y, v }) => ({ y: y + 2, v }))].map(
          (each) => pool(studiesOf(each)),
        );
        for (const method of ["DL", "PM", "REML", "ML"] as const) {
          expect(turned![method].mu).toBeCloseTo(-plain![method].mu, 8);
          expect(turned![method].hkLo).toBeCloseTo(-plain![method].hkHi, 6);
          expect(moved![method].mu).toBeCloseTo(plain![method].mu + 2, 6);
          expect(moved![method].tau2).toBeCloseTo(plain![method].tau2, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("people who agree more than luck allows do not differ by REML, and the recommended interval is never narrower than Wald's", () => {
    const { REML, recommended, bayes } = pool(studiesOf([1, 2, 3, 4].map((i) => ({ y: -1 + i / 1000, v: 0.3 }))));
    expect(REML.tau2).toBe(0);
    expect(recommended.hi - recommended.lo).toBeGreaterThan(REML.zHi - REML.zLo);
    expect(REML.hkHi - REML.hkLo).toBeLessThan(REML.zHi - REML.zLo);
    expect(bayes!.pNewBelow0).toBeLessThan(1);
  });
});

describe("what is read of a new person", () => {
  const few = [
    { y: -1, v: 0.5 },
    { y: -0.2, v: 0.5 },
    { y: -0.5, v: 0.4 },
  ];
  const alike = (count: number, y: number, v = 0.5) => Array.from({ length: count }, () => ({ y, v }));

  test.each<[string, readonly Study[], number, number]>([
    ["three who differ less than luck allows", few, 0.75, 0.85],
    ["two who are worse alike", alike(2, 1, 1), 0.15, 0.25],
    ["nine alike", alike(9, -0.5), 0.9, 0.95],
    ["ten alike, close to 0", alike(10, -0.05), 0.55, 0.65],
    ["ten alike, far from 0", alike(10, -3, 0.01), 0.999, 1],
  ])("%s", (_name, list, least, most) => {
    const { pNewBelow0 } = pool(studiesOf(list)).recommended;
    expect(pNewBelow0).toBeGreaterThanOrEqual(least);
    expect(pNewBelow0).toBeLessThanOrEqual(most);
  });

  test("fewer than ten are taken together as section 12 asks, ten by REML", () => {
    const [nine, ten] = [pool(studiesOf(alike(9, -0.5))), pool(studiesOf(alike(10, -0.5)))];
    const { predQ025, predQ975, pNewBelow0 } = nine.bayes!;
    expect(nine.recommended).toMatchObject({ by: "bayes", newLo: predQ025, newHi: predQ975, pNewBelow0 });
    expect(ten.recommended).toMatchObject({ by: "REML", newLo: ten.REML.piLo, newHi: ten.REML.piHi });
  });

  test("a chance never claims more than its interval: it passes 97.5 in 100 exactly when the interval leaves 0", () => {
    fc.assert(
      fc.property(fc.array(study, { minLength: 2, maxLength: 25 }), (list) => {
        const { newLo, newHi, pNewBelow0 } = pool(studiesOf(list)).recommended;
        const near = 1e-9;
        if (newHi < -near) expect(pNewBelow0).toBeGreaterThanOrEqual(0.975 - near);
        else if (newHi > near) expect(pNewBelow0).toBeLessThanOrEqual(0.975 + near);
        if (newLo > near) expect(pNewBelow0).toBeLessThanOrEqual(0.025 + near);
        else if (newLo < -near) expect(pNewBelow0).toBeGreaterThanOrEqual(0.025 - near);
      }),
      { numRuns: 60 },
    );
  });

  test("with very many it becomes the share of N(mu, tau2) below 0", () => {
    const { REML, recommended } = pool(studiesOf(people(20_000, 0.7)));
    expect(recommended.pNewBelow0).toBeCloseTo(normalCdf(-REML.mu / Math.sqrt(REML.tau2)), 3);
  });
});

test("whatever the parser lets in gives numbers, and chances between 0 and 1", () => {
  const y = fc.oneof(fc.constantFrom(-1e6, 1e6, 0), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  const v = fc.oneof(fc.constantFrom(1e-9, 1e6, 1), fc.double({ min: 1e-9, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.record({ y, v }), { minLength: 2, maxLength: 12 }), (list) => {
      const read = parsePeople(list);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const { DL, PM, REML, ML, qProfileTau2, bayes, recommended } = pool(read.value);
      const { piLo: _, piHi: __, ...rest } = REML;
      const { by: ___, ...chosen } = recommended;
      for (const each of [rest, qProfileTau2, bayes!, chosen])
        expect(Object.entries(each).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
      for (const chance of [recommended.pNewBelow0, bayes!.pNewBelow0, bayes!.pMuBelow0, DL.hkP, PM.hkP, REML.hkP, ML.hkP])
        expect(chance >= 0 && chance <= 1).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe("the sketch", () => {
  test.each`
    count     | tau    | tolerance
    ${1000}   | ${0.7} | ${2e-6}
    ${10_000} | ${0.7} | ${2e-6}
    ${2000}   | ${0}   | ${1e-3}
    ${40}     | ${1.5} | ${1e-4}
  `("of $count people is what the whole list gives", ({ count, tau, tolerance }: { count: number; tau: number; tolerance: number }) => {
    const list = people(count, tau);
    const [whole, sketched] = [pool(studiesOf(list)), poolSketch(sketchOf(list))];
    expect(Math.abs(sketched.REML.tau2 - whole.REML.tau2)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sketched.REML.mu - whole.REML.mu)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sketched.REML.hkSe - whole.REML.hkSe)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sketched.DL.tau2 - whole.DL.tau2)).toBeLessThanOrEqual(1e-8);
    expect(Math.abs(sketched.DL.mu - whole.DL.mu)).toBeLessThanOrEqual(tolerance);
  });

  test("of sixteen unequal parts is that of the whole, to twelve digits", () => {
    const list = people(5000, 0.6, 2);
    const parts = Array.from({ length: 16 }, (_, part) => list.filter((__, i) => Math.floor(Math.sqrt(i * 0.05)) % 16 === part));
    const [whole, merged] = [poolSketch(sketchOf(list)), poolSketch(mergeSketches(parts.map(sketchOf)))];
    const digits = (values: object) => Object.values(values).map((value) => (value as number).toPrecision(12));
    expect(merged.people).toBe(5000);
    expect(digits(merged.REML)).toEqual(digits(whole.REML));
    expect(digits(merged.DL)).toEqual(digits(whole.DL));
  });

  test("takes variances of any size", () => {
    const list = [
      { y: 1, v: 1e-14 },
      { y: 2, v: 1e14 },
      { y: 1.5, v: 0.2 },
      { y: 0.5, v: 0.4 },
    ];
    expect(Number.isFinite(poolSketch(sketchOf(list)).REML.mu)).toBe(true);
  });
});

describe("a list of people", () => {
  test("is read in either shape", () => {
    const columns = { y: Float64Array.of(1, 2), v: Float64Array.of(0.1, 0.2) };
    expect(
      parsePeople([
        { y: 1, v: 0.1 },
        { y: 2, v: 0.2 },
      ]),
    ).toEqual({ ok: true, value: columns });
    expect(parsePeople({ yi: [1, 2], vi: [0.1, 0.2] })).toEqual({ ok: true, value: columns });
  });
  test.each<[string, unknown, string, string]>([
    ["nobody", [], "", "too-few-people"],
    ["one", [{ y: 1, v: 1 }], "", "too-few-people"],
    ["no effect", [{ v: 1 }, { y: 1, v: 1 }], "0.y", "missing"],
    ["an effect in words", [{ y: "1", v: 1 }], "0.y", "wrong-type"],
    ["a number", [1, 2], "0", "wrong-type"],
    [
      "no variance",
      [
        { y: 1, v: 1 },
        { y: 1, v: 0 },
      ],
      "1.v",
      "no-variance",
    ],
    ["an effect nobody can have", [{ y: 1e200, v: 1 }], "0.y", "out-of-range"],
    ["an effect nobody can have, in a column", { yi: [0, -1e200], vi: [1, 1] }, "yi.1", "out-of-range"],
    ["the smallest number there is for a variance", { yi: [1, 2], vi: [1, 5e-324] }, "vi.1", "out-of-range"],
    ["a variance beyond all", [{ y: 1, v: 1e200 }], "0.v", "out-of-range"],
    ["columns of two lengths", { yi: [1, 2], vi: [1] }, "vi", "lengths"],
    ["something else", "people", "", "wrong-type"],
  ])("is refused when it holds %s", (_name, json, path, what) =>
    expect(parsePeople(json)).toMatchObject({ ok: false, error: { type: "BadInput", path, what } }),
  );
});
