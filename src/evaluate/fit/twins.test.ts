import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ar1Whitener } from "./ar1-sums.ts";
import { eigenOf } from "./eigen.ts";
import { exposureOf, overHalfLives } from "./half-lives.ts";
import { meanOf, quantileOf, sdOf, shareBelow } from "./mixture.ts";
import { posteriorOf } from "./posterior.ts";
import { priorFor } from "./prior.ts";
import { seriesOf } from "./series.ts";
import { logDensityAt, peakOf, sigmaCurve } from "./sigma.ts";
import { plainTable, scaledTable, whiten, type Errors } from "./whiten.ts";

/** A trial with gaps, and with more days of one kind than of the other. */
const daysFrom = (minLength: number) =>
  fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 5 }), x: fc.constantFrom<0 | 1>(0, 0, 1), y: fc.integer({ min: 0, max: 10 }) }), {
      minLength,
      maxLength: 40,
    })
    .filter((list) => new Set(list.map(({ y }) => y)).size > 2 && new Set(list.map(({ x }) => x)).size === 2)
    .map((list) => {
      let day = -1;
      return { day: list.map(({ gap }) => (day += gap)), x: list.map(({ x }) => x), y: list.map(({ y }) => y) };
    });
const days = daysFrom(8);
const errors = fc.oneof(
  fc.record({
    kind: fc.constant("remembered" as const),
    phi: fc.double({ min: -0.9, max: 0.95, noNaN: true }),
    nu: fc.double({ min: 0, max: 0.9, noNaN: true }),
  }),
  fc.record({ kind: fc.constant("wandering" as const), q: fc.double({ min: 0, max: 2, noNaN: true }) }),
);

/** The slow, obvious way: the whole matrix, its Cholesky factor, every column solved by hand. */
function whitenDensely(day: readonly number[], columns: readonly (readonly number[])[], how: Errors) {
  const n = day.length;
  const between = (i: number, j: number) => {
    if (how.kind === "wandering") return (i === j ? 1 : 0) + how.q ** 2 * Math.min(day[i]! - day[0]!, day[j]! - day[0]!);
    return (1 - how.nu) * (i === j ? 1 : how.phi ** Math.abs(day[i]! - day[j]!)) + (i === j ? how.nu : 0);
  };
  const factor = day.map(() => Array<number>(n).fill(0));
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = between(i, j);
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      factor[i]![j] = i === j ? Math.sqrt(sum) : sum / factor[j]![j]!;
    }
  const solved = columns.map((column) => {
    const z: number[] = [];
    for (let i = 0; i < n; i++) z.push((column[i]! - z.reduce((sum, value, k) => sum + factor[i]![k]! * value, 0)) / factor[i]![i]!);
    return z;
  });
  const products = solved.flatMap((a, j) => solved.map((b, k) => (j <= k ? a.reduce((sum, value, i) => sum + value * b[i]!, 0) : 0)));
  return { products, logDet: 2 * factor.reduce((sum, row, i) => sum + Math.log(row[i]!), 0) };
}

const close = (got: ArrayLike<number>, want: readonly number[], digits = 7) =>
  want.forEach((value, i) => expect(Math.abs(got[i]! - value)).toBeLessThan(10 ** -digits * Math.max(1, Math.abs(value))));

describe("whitening", () => {
  test("one pass with gaps is what the dense matrix gives", () => {
    fc.assert(
      fc.property(days, errors, ({ day, x, y }, how) => {
        const series = seriesOf(day, x, y);
        const [fast, slow] = [whiten(plainTable(series), how), whitenDensely(day, [...series.columns, y], how)];
        close(fast.products, slow.products);
        expect(fast.logDet).toBeCloseTo(slow.logDet, 7);
      }),
      { numRuns: 60 },
    );
  });

  test("the sums for days without noise are what the pass gives", () => {
    fc.assert(
      fc.property(days, fc.double({ min: -0.95, max: 0.99, noNaN: true }), ({ day, x, y }, phi) => {
        const table = plainTable(seriesOf(day, x, y));
        const [sums, pass] = [ar1Whitener(table)(phi), whiten(table, { kind: "remembered", phi, nu: 0 })];
        close(sums.products, [...pass.products]);
        expect(sums.logDet).toBeCloseTo(pass.logDet, 8);
      }),
      { numRuns: 60 },
    );
  });
});

test("eigenvalues and vectors put the matrix together again", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 }), (cells) => {
      // Any matrix times its own transpose is symmetric and has no negative eigenvalue.
      const at = (j: number, k: number) => [0, 1, 2, 3].reduce((sum, i) => sum + cells[i * 4 + j]! * cells[i * 4 + k]!, 0);
      const matrix = Float64Array.from({ length: 16 }, (_, cell) => at(Math.floor(cell / 4), cell % 4));
      const { values, vectors } = eigenOf(matrix, 4, 4);
      const again = [...matrix].map((_, cell) =>
        [0, 1, 2, 3].reduce((sum, i) => sum + vectors[Math.floor(cell / 4) * 4 + i]! * values[i]! * vectors[(cell % 4) * 4 + i]!, 0),
      );
      close(again, [...matrix], 9);
    }),
    { numRuns: 60 },
  );
});

test("the peak of sigma is where a fine search finds it", () => {
  fc.assert(
    fc.property(days, ({ day, x, y }) => {
      const series = seriesOf(day, x, y);
      const prior = priorFor(10, 3);
      const curve = sigmaCurve(
        whiten(scaledTable(series, prior), { kind: "remembered", phi: 0.3, nu: 0 }),
        y.length,
        prior.sigmaScale,
        1,
        0,
      );
      const grid = Array.from({ length: 4001 }, (_, i) => -3 + i / 800);
      const best = grid.reduce((a, b) => (logDensityAt(curve, b) > logDensityAt(curve, a) ? b : a));
      expect(peakOf(curve, 0).s).toBeCloseTo(best, 2);
    }),
    { numRuns: 40 },
  );
});

describe("the posterior", () => {
  const prior = priorFor(10, 3);
  const fit = (day: readonly number[], x: readonly number[], y: readonly (number | null)[], p = prior) =>
    posteriorOf(seriesOf(day, x, y), p).effect;

  test("does not move when every step of its lattice is halved", () => {
    fc.assert(
      // As long as the shortest series that gets an answer; of eight days, nothing is said.
      fc.property(daysFrom(28), fc.constantFrom("ar1" as const, "locallevel" as const), ({ day, x, y }, model) => {
        const [coarse, fine] = [posteriorOf(seriesOf(day, x, y), prior, model), posteriorOf(seriesOf(day, x, y), prior, model, 2)];
        expect(Math.abs(meanOf(coarse.effect) - meanOf(fine.effect))).toBeLessThan(5e-4);
        expect(Math.abs(quantileOf(coarse.effect, 0.975) - quantileOf(fine.effect, 0.975))).toBeLessThan(1e-3);
        expect(Math.abs(coarse.logML - fine.logML)).toBeLessThan(1e-3);
      }),
      { numRuns: 15 },
    );
  });

  test("changes its sign when practice and comparison swap names", () => {
    fc.assert(
      fc.property(days, ({ day, x, y }) => {
        // The level is that of x = 0, so the prior must be wide enough to say the same of both.
        const wide = { ...prior, sd: [1000, prior.sd[1]!, prior.sd[2]!] };
        const [a, b] = [
          fit(day, x, y, wide),
          fit(
            day,
            x.map((z) => 1 - z),
            y,
            wide,
          ),
        ];
        expect(meanOf(a)).toBeCloseTo(-meanOf(b), 3);
        expect(shareBelow(a, 0)).toBeCloseTo(1 - shareBelow(b, 0), 3);
      }),
      { numRuns: 20 },
    );
  });

  test("does not care where the scale begins or how long its steps are", () => {
    fc.assert(
      fc.property(days, ({ day, x, y }) => {
        const moved = fit(
          day,
          x,
          y.map((value) => value + 20),
          { ...prior, b0: [25, 0, 0] },
        );
        const stretched = fit(
          day,
          x,
          y.map((value) => value * 10),
          priorFor(100, 3),
        );
        const plain = fit(day, x, y);
        expect(meanOf(moved)).toBeCloseTo(meanOf(plain), 8);
        expect(meanOf(stretched) / 10).toBeCloseTo(meanOf(plain), 8);
        expect(sdOf(stretched) / 10).toBeCloseTo(sdOf(plain), 8);
      }),
      { numRuns: 20 },
    );
  });

  test("never makes up a missing day: blank days at the same place change nothing", () => {
    fc.assert(
      fc.property(days, ({ day, x, y }) => {
        const last = day.at(-1)!;
        const all = Array.from({ length: last + 1 }, (_, d) => d);
        const at = (d: number) => day.indexOf(d);
        const padded = fit(
          all,
          all.map((d) => x[at(d)] ?? 0),
          all.map((d) => y[at(d)] ?? null),
        );
        // The trend runs from the first planned day to the last, and those are the same here when the first was rated.
        const moved = day[0] === 0 ? fit(day, x, y) : fit([0, ...day], [0, ...x], [null, ...y]);
        expect(meanOf(padded)).toBeCloseTo(meanOf(moved), 9);
      }),
      { numRuns: 20 },
    );
  });

  test("quantiles lie where their share is, in order", () => {
    const effect = fit([0, 1, 2, 3, 4, 5, 6, 9], [0, 0, 0, 1, 1, 1, 0, 0], [6, 5, 7, 4, 3, 5, 6, 7]);
    for (const p of [0.001, 0.025, 0.5, 0.9, 0.999]) expect(shareBelow(effect, quantileOf(effect, p))).toBeCloseTo(p, 9);
  });
});

describe("carry-over", () => {
  test.each`
    halfLife | days | level
    ${0}     | ${1} | ${1}
    ${1}     | ${1} | ${0.5}
    ${1}     | ${2} | ${0.75}
    ${2}     | ${2} | ${0.5}
    ${7}     | ${7} | ${0.5}
  `(
    "with a half-life of $halfLife, $days days of practice build up to $level",
    ({ halfLife, days: count, level }: { halfLife: number; days: number; level: number }) => {
      expect(exposureOf(Array<number>(count).fill(1), halfLife).at(-1)).toBeCloseTo(level, 12);
    },
  );

  test("one half-life alone is the plain fit, and shares sum to one", () => {
    const [day, x, y] = [
      Array.from({ length: 40 }, (_, d) => d),
      Array.from({ length: 40 }, (_, d) => (d % 20 < 10 ? 1 : 0)),
      Array.from({ length: 40 }, (_, d) => (d * 7) % 5),
    ];
    const prior = priorFor(10, 3);
    const series = (life: number) => seriesOf(day, exposureOf(x, life), y);
    expect(meanOf(overHalfLives(series, prior, [0]).effect)).toBeCloseTo(meanOf(posteriorOf(series(0), prior).effect), 12);
    expect(overHalfLives(series, prior).shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
