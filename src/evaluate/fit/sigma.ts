import { eigenOf } from "./eigen.ts";
import type { Whitened } from "./whiten.ts";

/**
 * The likelihood as a function of s = log sigma, the coefficients integrated out in closed form (nof1-method section 5). With the
 * eigenvalues of the whitened design every value costs only a handful of operations.
 */
export interface SigmaCurve {
  readonly n: number;
  readonly sigmaScale: number;
  /** What does not depend on sigma. */
  readonly constant: number;
  readonly lambda: Float64Array;
  readonly cSquared: Float64Array;
  readonly r0: number;
  /** For the effect: q_j c_j and q_j squared, in units of the prior's standard deviation. */
  readonly meanParts: Float64Array;
  readonly varianceParts: Float64Array;
}

export const sigmaCurve = (
  { products, logDet }: Whitened,
  n: number,
  sigmaScale: number,
  target: number,
  logPrior: number,
  unread = 0,
): SigmaCurve => {
  const width = Math.sqrt(products.length);
  const p = width - 1;
  const { values: lambda, vectors } = eigenOf(products, p, width);
  const c = new Float64Array(p);
  for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) c[j] = c[j]! + vectors[k * p + j]! * products[k * width + p]!;
  const q = (j: number) => vectors[target * p + j]!;
  return {
    n,
    sigmaScale,
    // log of 2 N(sigma; 0, scale^2) without its exponent, and of (2 pi)^(-n/2).
    constant: logPrior - logDet / 2 - (n / 2) * Math.log(2 * Math.PI) + 0.5 * Math.log(2 / Math.PI) - Math.log(sigmaScale),
    lambda,
    cSquared: c.map((value) => value * value),
    r0: products[width * width - 1]! + unread,
    meanParts: c.map((value, j) => value * q(j)),
    varianceParts: c.map((_, j) => q(j) ** 2),
  };
};

/** log density at s, the Jacobian of the logarithm included. */
export const logDensityAt = ({ n, sigmaScale, constant, lambda, cSquared, r0 }: SigmaCurve, s: number): number => {
  const u = Math.exp(-2 * s);
  let [shrunk, explained] = [1, 0];
  for (let j = 0; j < lambda.length; j++) {
    const g = 1 + lambda[j]! * u;
    shrunk *= g;
    explained += (cSquared[j]! * u) / g;
  }
  return constant - (n - 1) * s - 0.5 * Math.log(shrunk) - 0.5 * u * (r0 - explained) - 0.5 / (u * sigmaScale * sigmaScale);
};

/** Where the density is highest, and how wide it is there, by Newton's method with steps held short. */
export const peakOf = (curve: SigmaCurve, start: number): Peak => {
  let s = start;
  let bend = -1;
  for (let step = 0; step < 60; step++) {
    const { slope, curvature } = bendsAt(curve, s);
    bend = curvature;
    const wanted = curvature < -1e-3 ? -slope / curvature : Math.sign(slope);
    const move = Math.max(-1, Math.min(1, wanted));
    s += move;
    if (Math.abs(move) < 1e-4) break;
  }
  return { s, sd: 1 / Math.sqrt(Math.max(0.5, -bend)) };
};
export interface Peak {
  readonly s: number;
  readonly sd: number;
}

function bendsAt({ n, sigmaScale, lambda, cSquared, r0 }: SigmaCurve, s: number): { readonly slope: number; readonly curvature: number } {
  const u = Math.exp(-2 * s);
  const wide = 1 / (u * sigmaScale * sigmaScale);
  let slope = r0 * u - (n - 1) - wide;
  let curvature = -2 * r0 * u - 2 * wide;
  for (let j = 0; j < lambda.length; j++) {
    const lu = lambda[j]! * u;
    const g = 1 + lu;
    const cu2 = cSquared[j]! * u * u;
    slope += lu / g - (cu2 * (2 + lu)) / (g * g);
    curvature += (-2 * lu) / (g * g) + (2 * cu2 * (4 + 3 * lu + lu * lu)) / (g * g * g);
  }
  return { slope, curvature };
}

/** The normal distribution of the effect for one sigma, in units of the prior's standard deviation around the prior's mean. */
export const effectAt = (
  { lambda, meanParts, varianceParts }: SigmaCurve,
  s: number,
): { readonly mean: number; readonly variance: number } => {
  const u = Math.exp(-2 * s);
  let [mean, variance] = [0, 0];
  for (let j = 0; j < lambda.length; j++) {
    const g = 1 + lambda[j]! * u;
    mean += (meanParts[j]! * u) / g;
    variance += varianceParts[j]! / g;
  }
  return { mean, variance };
};
