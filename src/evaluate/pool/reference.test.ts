import { expect, test } from "vitest";
import meta from "../reference/meta.json" with { type: "json" };
import { pool } from "./pool.ts";

// Computed by metafor 3.8 in R, and the Bayesian block by Gauss-Legendre quadrature with 400 nodes.
test.each(meta.cases)("$id", ({ input, expected }) => {
  const got = pool({ y: Float64Array.from(input.yi), v: Float64Array.from(input.vi) }, input.level, input.bayes);
  for (const method of ["DL", "PM", "REML", "ML"] as const)
    for (const [field, want] of Object.entries(expected[method])) {
      const value = got[method][field as keyof (typeof got)["DL"]];
      if (want === null) expect(value).toBeNull();
      else expect(Math.abs(value! - want), `${method} ${field}: ${value} against ${want}`).toBeLessThanOrEqual(/^(I2|Q|H2)$/.test(field) ? 1e-5 : 1e-6);
    }
  expect(Math.abs(got.qProfileTau2.lo - expected.qProfileTau2.lo)).toBeLessThanOrEqual(1e-5);
  expect(Math.abs(got.qProfileTau2.hi - expected.qProfileTau2.hi)).toBeLessThanOrEqual(1e-5);
  for (const [field, want] of Object.entries(expected.bayes))
    expect(Math.abs(got.bayes![field as keyof typeof expected.bayes] - want), `bayes ${field}`).toBeLessThanOrEqual(1e-6);
});
