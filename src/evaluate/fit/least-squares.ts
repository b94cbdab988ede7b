import type { Series } from "./series.ts";
import { plainTable, whiten, type Table, type Whitened } from "./whiten.ts";

/** Generalised least squares with AR(1) errors, the way a statistics package reports it; for comparison only. */
export interface LeastSquares {
  readonly coef: readonly number[];
  readonly se: readonly number[];
  readonly phi: number;
  readonly sigma: number;
  readonly logLik: number;
}

/** By maximising the profile likelihood of phi, restricted (REML) or full (ML). Under ML standard errors use n / (n - p), as `nlme` does. */
export const leastSquares = (series: Series, method: "REML" | "ML"): LeastSquares => {
  const table = plainTable(series);
  const at = (phi: number) => profile(table, phi, method);
  const grid = Array.from({ length: 195 }, (_, i) => -0.95 + (i * 1.94) / 194);
  const heights = grid.map((phi) => at(phi).logLik);
  const best = heights.indexOf(Math.max(...heights));
  const phi = highest((value) => at(value).logLik, grid[Math.max(0, best - 1)]!, grid[Math.min(194, best + 1)]!);
  return at(phi);
};

function profile(table: Table, phi: number, method: "REML" | "ML"): LeastSquares {
  const { rows: n, width } = table;
  const p = width - 1;
  const whitened = whiten(table, { kind: "remembered", phi, nu: 0 });
  const { coef, inverse, residual, logDetDesign } = solved(whitened, p);
  const df = method === "REML" ? n - p : n;
  const variance = residual / df;
  const logLik =
    (-df / 2) * (Math.log(2 * Math.PI) + Math.log(variance) + 1) - whitened.logDet / 2 - (method === "REML" ? logDetDesign / 2 : 0);
  const forErrors = method === "ML" ? (variance * n) / (n - p) : variance;
  const se = coef.map((_, j) => Math.sqrt(forErrors * inverse[j]![j]!));
  return { coef, se, phi, sigma: Math.sqrt(variance), logLik };
}

/** The normal equations, by Gauss and Jordan on the few columns there are. */
function solved({ products }: Whitened, p: number) {
  const width = p + 1;
  const cell = (j: number, k: number) => products[Math.min(j, k) * width + Math.max(j, k)]!;
  const rows = Array.from({ length: p }, (_, j) => [
    ...Array.from({ length: p }, (__, k) => cell(j, k)),
    ...Array.from({ length: p }, (__, k) => (j === k ? 1 : 0)),
    cell(j, p),
  ]);
  let logDetDesign = 0;
  for (let j = 0; j < p; j++) {
    const pivot = rows[j]![j]!;
    logDetDesign += Math.log(pivot);
    rows[j] = rows[j]!.map((value) => value / pivot);
    for (let k = 0; k < p; k++) {
      const factor = rows[k]![j]!;
      if (k !== j) rows[k] = rows[k]!.map((value, at) => value - factor * rows[j]![at]!);
    }
  }
  const coef = rows.map((row) => row.at(-1)!);
  const inverse = rows.map((row) => row.slice(p, 2 * p));
  const residual = coef.reduce((left, b, j) => left - b * cell(j, p), cell(p, p));
  return { coef, inverse, residual, logDetDesign };
}

/** Golden section: a third of the way in from each end, and the lower end goes. */
function highest(f: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [x1, x2] = [b - golden * (b - a), a + golden * (b - a)];
  let [f1, f2] = [f(x1), f(x2)];
  while (b - a > 1e-9) {
    if (f1 > f2) {
      [b, x2, f2] = [x2, x1, f1];
      x1 = b - golden * (b - a);
      f1 = f(x1);
    } else {
      [a, x1, f1] = [x1, x2, f2];
      x2 = a + golden * (b - a);
      f2 = f(x2);
    }
  }
  return (a + b) / 2;
}
