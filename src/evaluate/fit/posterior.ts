import { assert } from "#base";
import { ar1Whitener } from "./ar1-sums.ts";
import { latticeOf, type Lattice, type Model } from "./lattice.ts";
import type { Mixture } from "./mixture.ts";
import type { Prior } from "./prior.ts";
import { effectColumn, type Series } from "./series.ts";
import { effectAt, logDensityAt, peakOf, sigmaCurve, type Peak, type SigmaCurve } from "./sigma.ts";
import { scaledTable, whiten, type Errors, type Table } from "./whiten.ts";

/** What the ratings say about the effect under one model. */
export interface Posterior {
  readonly effect: Mixture;
  /** log of the marginal likelihood, all constants included. */
  readonly logML: number;
  readonly sigmaMean: number;
  /** Posterior means of the errors' numbers; null where the model has none. */
  readonly phiMean: number | null;
  readonly nuMean: number | null;
  readonly qMean: number | null;
  /** What is known of sigma and phi together, in the cells of the lattice; empty for a wandering level. */
  readonly noise: readonly { readonly weight: number; readonly sd: number; readonly phi: number }[];
}

/**
 * Bayesian regression with correlated errors, by quadrature: coefficients in closed form, sigma by the trapezoid rule around its
 * peak, the errors' numbers on a lattice (nof1-method section 5; the idea of integrated nested Laplace approximations, Rue, Martino
 * and Chopin 2009, with the inner step exact because the model is Gaussian). No random numbers: the same ratings give the same digits.
 */
export const posteriorOf = (series: Series, prior: Prior, model: Model = "ar1", fineness = 1): Posterior => {
  const n = series.y.length;
  assert(n > 0 && series.columns.length === prior.b0.length, "there are ratings, and a prior for every column");
  assert(series.y.some((y) => y !== series.y[0]) || n < 3, "ratings that are all equal were refused before");
  const table = scaledTable(series, prior);
  const lattice = latticeOf(model, prior, n, fineness);
  const cells = worthwhile(lattice, curvesOn(lattice, table, prior, model));
  return summed(cells, prior, fineness);
};

interface Cell {
  readonly errors: Errors;
  readonly curve: SigmaCurve;
  readonly peak: Peak;
  /** log of the cell's share by Laplace's rule, good enough to choose by. */
  readonly logMass: number;
}
/** By its number: row by row along the lattice. */
type CellAt = (key: number) => Cell;

function curvesOn(lattice: Lattice, table: Table, prior: Prior, model: Model): CellAt {
  const ar1 = model === "ar1" ? ar1Whitener(table) : null;
  const unread = unreadSquares(table, prior);
  let start = Math.log(prior.sigmaScale / 2);
  return (key) => {
    const { errors, logPrior } = lattice.at(Math.floor(key / lattice.size[1]), key % lattice.size[1]);
    const curve = sigmaCurve(
      ar1 && errors.kind === "remembered" ? ar1(errors.phi) : whiten(table, errors),
      table.rows,
      prior.sigmaScale,
      effectColumn,
      logPrior,
      unread,
    );
    const peak = peakOf(curve, start);
    start = peak.s;
    return { errors, curve, peak, logMass: logDensityAt(curve, peak.s) + Math.log(peak.sd) };
  };
}

/**
 * Ratings that the columns explain to the last digit would have a likelihood without bound, and what subtracting leaves of them is only
 * rounding: up to 1e-11 of their squares, with ten years of days. So each is taken to be read with an error of this share of its size.
 */
const readingError = 1e-5;
function unreadSquares({ rows, width, cells }: Table, { sigmaScale }: Prior): number {
  let squares = rows * sigmaScale * sigmaScale;
  for (let i = 1; i <= rows; i++) squares += cells[i * width - 1]! ** 2;
  return readingError * readingError * squares;
}

/** A cell below e^-15 of the best one adds nothing that anybody could see. */
const logMassLeast = -15;

/** Every few points first; then all points around those that count. */
function worthwhile({ size, coarse }: Lattice, cellAt: CellAt): readonly Cell[] {
  const stops = (axis: 0 | 1) => [...new Set([...rangeOf(0, size[axis], coarse[axis]), size[axis] - 1])];
  const tried = new Map(stops(0).flatMap((i) => stops(1).map((j) => [i * size[1] + j, { i, j, ...cellAt(i * size[1] + j) }])));
  const best = Math.max(...[...tried.values()].map(({ logMass }) => logMass));
  const around = (place: number, axis: 0 | 1) => rangeOf(Math.max(0, place - coarse[axis] + 1), Math.min(size[axis], place + coarse[axis]));
  const near = [...tried.values()]
    .filter(({ logMass }) => logMass >= best + logMassLeast)
    .flatMap(({ i, j }) => around(i, 0).flatMap((k) => around(j, 1).map((l) => k * size[1] + l)));
  const cells = [...new Set(near)].map((key) => tried.get(key) ?? cellAt(key));
  const highest = Math.max(...cells.map(({ logMass }) => logMass));
  assert(Number.isFinite(highest), "ratings and prior are of such a size that a likelihood can be computed; the parsers hold them to it");
  return cells.filter(({ logMass }) => logMass >= highest + logMassLeast);
}

const rangeOf = (from: number, to: number, step = 1): readonly number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);

/** Points of sigma whose density is below e^-18 of its peak are left out. */
const logDensityLeast = -18;

function summed(cells: readonly Cell[], prior: Prior, fineness: number): Posterior {
  const top = Math.max(...cells.map(({ logMass }) => logMass));
  const [weights, means, sds]: [number[], number[], number[]] = [[], [], []];
  const noise: { weight: number; sd: number; phi: number }[] = [];
  let [total, sigma, phi, nu, q] = [0, 0, 0, 0, 0];
  const [m0, sd0] = [prior.b0[effectColumn]!, prior.sd[effectColumn]!];
  for (const { errors, curve, peak } of cells) {
    const step = peak.sd / fineness;
    const highest = logDensityAt(curve, peak.s);
    let [inCell, sigmaInCell] = [0, 0];
    const take = (s: number): boolean => {
      const logDensity = logDensityAt(curve, s);
      if (!(logDensity >= highest + logDensityLeast)) return false;
      const weight = Math.exp(logDensity - top) * step;
      const { mean, variance } = effectAt(curve, s);
      weights.push(weight);
      means.push(m0 + sd0 * mean);
      sds.push(sd0 * Math.sqrt(variance));
      inCell += weight;
      sigmaInCell += weight * Math.exp(s);
      return true;
    };
    take(peak.s);
    for (let i = 1; take(peak.s + i * step); i++);
    for (let i = 1; take(peak.s - i * step); i++);
    total += inCell;
    sigma += sigmaInCell;
    if (errors.kind === "remembered") {
      noise.push({ weight: inCell, sd: sigmaInCell / inCell, phi: errors.phi });
      phi += inCell * errors.phi;
      nu += inCell * errors.nu;
    } else q += inCell * errors.q;
  }
  const kind = cells[0]!.errors.kind;
  const effect = lighter({ weights: weights.map((weight) => weight / total), means, sds });
  return {
    effect,
    logML: top + Math.log(total),
    sigmaMean: sigma / total,
    phiMean: kind === "remembered" ? phi / total : null,
    nuMean: nu > 0 ? nu / total : null,
    qMean: kind === "wandering" ? q / total : null,
    noise: noise.map((each) => ({ ...each, weight: each.weight / total })),
  };
}

/** Without the normals that are too light to be seen; the rest make up for them. */
const weightLeast = 1e-9;
function lighter({ weights, means, sds }: Mixture): Mixture {
  const kept = weights.map((_, i) => i).filter((i) => weights[i]! >= weightLeast);
  const total = kept.reduce((sum, i) => sum + weights[i]!, 0);
  return { weights: kept.map((i) => weights[i]! / total), means: kept.map((i) => means[i]!), sds: kept.map((i) => sds[i]!) };
}
