import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareCdf, chiSquareQuantile } from "./chi-square.ts";
import { logBeta, logGamma } from "./log-gamma.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { studentCdf, studentQuantile } from "./student.ts";

// Exact values where mathematics gives them; else as printed tables and R 4.2 give them (pnorm, qnorm, qt, qchisq).
test.each`
  what                               | computed                              | published
  ${"log gamma(1)"}                  | ${() => logGamma(1)}                  | ${0}
  ${"log gamma(0.5) = log sqrt(pi)"} | ${() => logGamma(0.5)}                | ${Math.log(Math.PI) / 2}
  ${"log gamma(0.25)"}               | ${() => logGamma(0.25)}               | ${1.2880225246980774}
  ${"log gamma(11) = log 10!"}       | ${() => logGamma(11)}                 | ${Math.log(3628800)}
  ${"log B(4, 2) = log 1/20"}        | ${() => logBeta(4, 2)}                | ${-Math.log(20)}
  ${"normal, at 0"}                  | ${() => normalCdf(0)}                 | ${0.5}
  ${"normal, at 1.96"}               | ${() => normalCdf(1.96)}              | ${0.9750021048517795}
  ${"normal, at -3"}                 | ${() => normalCdf(-3)}                | ${0.0013498980316301}
  ${"normal, at -8"}                 | ${() => normalCdf(-8)}                | ${6.22096057427178e-16}
  ${"normal, beyond all"}            | ${() => normalCdf(-40)}               | ${0}
  ${"normal, 97.5 %"}                | ${() => normalQuantile(0.975)}        | ${1.959963984540054}
  ${"normal, 0.1 %"}                 | ${() => normalQuantile(0.001)}        | ${-3.090232306167813}
  ${"t, 1 df is Cauchy, at 1"}       | ${() => studentCdf(1, 1)}             | ${0.75}
  ${"t, 2 df, at -1"}                | ${() => studentCdf(-1, 2)}            | ${0.5 - 1 / (2 * Math.sqrt(3))}
  ${"t, 97.5 %, 1 df"}               | ${() => studentQuantile(0.975, 1)}    | ${12.70620473617471}
  ${"t, 97.5 %, 2 df"}               | ${() => studentQuantile(0.975, 2)}    | ${0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025))}
  ${"t, 97.5 %, 12 df"}              | ${() => studentQuantile(0.975, 12)}   | ${2.178812829663418}
  ${"t, 2.5 %, 30 df"}               | ${() => studentQuantile(0.025, 30)}   | ${-2.042272456301238}
  ${"chi-square, 2 df, at 2"}        | ${() => chiSquareCdf(2, 2)}           | ${1 - Math.exp(-1)}
  ${"chi-square, 97.5 %, 1 df"}      | ${() => chiSquareQuantile(0.975, 1)}  | ${5.023886187314888}
  ${"chi-square, 2.5 %, 12 df"}      | ${() => chiSquareQuantile(0.025, 12)} | ${4.403788506981702}
  ${"chi-square, 97.5 %, 12 df"}     | ${() => chiSquareQuantile(0.975, 12)} | ${23.33666415864534}
`("$what", ({ computed, published }: { computed: () => number; published: number }) => {
  expect(Math.abs(computed() - published)).toBeLessThan(1e-11 * Math.max(1, Math.abs(published)));
});

test("a quantile is where its share lies", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 400 }), (p, df) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 11);
      expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 11);
      expect(chiSquareCdf(chiSquareQuantile(p, df), df)).toBeCloseTo(p, 11);
    }),
    { numRuns: 60 },
  );
});

test.each`
  what                                  | computed                       | published
  ${"normal, far below"}                | ${() => normalCdf(-Infinity)}  | ${0}
  ${"normal, far above"}                | ${() => normalCdf(Infinity)}   | ${1}
  ${"normal, at 40"}                    | ${() => normalCdf(40)}         | ${1}
  ${"chi-square, nothing lies below 0"} | ${() => chiSquareCdf(-1, 3)}   | ${0}
  ${"chi-square, at 0"}                 | ${() => chiSquareCdf(0, 3)}    | ${0}
  ${"t, in the middle"}                 | ${() => studentCdf(0, 5)}      | ${0.5}
  ${"t, far below"}                     | ${() => studentCdf(-1e200, 5)} | ${0}
  ${"t, far above"}                     | ${() => studentCdf(1e200, 5)}  | ${1}
`("$what, to the last digit", ({ computed, published }: { computed: () => number; published: number }) =>
  expect(computed()).toBe(published),
);

// R 4.2: pnorm(-6), pnorm(-8), pnorm(-20).
test.each([
  [-6, 9.86587645037698e-10, 1e-9],
  [-8, 6.22096057427178e-16, 3e-8],
  [-20, 2.75362411860623e-89, 1e-6],
])("the far tail of the normal at %d keeps its digits", (z, published, share) => {
  expect(Math.abs(normalCdf(z) / published - 1)).toBeLessThan(share);
});
