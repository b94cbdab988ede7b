import { unreachable } from "#base";
import { logBeta } from "../special/log-gamma.ts";
import type { Prior } from "./prior.ts";
import type { Errors } from "./whiten.ts";

export const models = ["ar1", "ar1noise", "locallevel"] as const;
/** AR(1) errors; the same with noise of single days added; a level that wanders. */
export type Model = (typeof models)[number];

/**
 * The points at which the errors' unknown numbers are tried, evenly spaced on a scale where the posterior is smooth. Never searched
 * for a mode: the surface often has two humps, and a grid around one was off by 0.02 to 0.05 points (nof1-method section 5).
 */
export interface Lattice {
  /** Points along each axis; the second axis has one point when there is one unknown only. */
  readonly size: readonly [number, number];
  /** Every so many points are tried first. */
  readonly coarse: readonly [number, number];
  readonly at: (i: number, j: number) => LatticePoint;
}
export interface LatticePoint {
  readonly errors: Errors;
  /** log of the prior's density times the cell's size. */
  readonly logPrior: number;
}

/** `fineness` 2 halves every step. */
export const latticeOf = (model: Model, prior: Prior, n: number, fineness = 1): Lattice => {
  // With noise beside it phi is known less well, and wider steps show as much.
  const phi = phiAxis(prior, Math.min(0.3, (model === "ar1noise" ? 1.3 : 0.9) / Math.sqrt(n)) / fineness);
  switch (model) {
    case "ar1":
      return {
        size: [phi.length, 1],
        coarse: [4, 1],
        at: (i) => ({ errors: { kind: "remembered", phi: phi[i]!.value, nu: 0 }, logPrior: phi[i]!.logPrior }),
      };
    case "ar1noise": {
      const nu = nuAxis(prior, 0.45 / fineness);
      return {
        size: [phi.length, nu.length],
        coarse: [4, 3],
        at: (i, j) => ({
          errors: { kind: "remembered", phi: phi[i]!.value, nu: nu[j]!.value },
          logPrior: phi[i]!.logPrior + nu[j]!.logPrior,
        }),
      };
    }
    case "locallevel": {
      const q = qAxis(prior, 0.11 / fineness);
      return {
        size: [q.length, 1],
        coarse: [4, 1],
        at: (i) => ({ errors: { kind: "wandering", q: q[i]!.value }, logPrior: q[i]!.logPrior }),
      };
    }
    default:
      return unreachable(model);
  }
};

interface Node {
  readonly value: number;
  readonly logPrior: number;
}

const evenly = (low: number, high: number, step: number, node: (z: number) => Node): readonly Node[] =>
  Array.from({ length: Math.floor((high - low) / step + 1e-9) + 1 }, (_, i) => node(low + i * step));

/** z = atanh(phi). */
const phiAxis = ({ phiA, phiB }: Prior, step: number): readonly Node[] => {
  const constant = Math.log(step) - logBeta(phiA, phiB) - Math.LN2;
  return evenly(-2.4, 3.8, step, (z) => {
    const phi = Math.tanh(z);
    const density = (phiA - 1) * Math.log((1 + phi) / 2) + (phiB - 1) * Math.log((1 - phi) / 2);
    return { value: phi, logPrior: constant + density + Math.log((1 - phi) * (1 + phi)) };
  });
};

/** z = logit(nu). */
const nuAxis = ({ nuA, nuB }: Prior, step: number): readonly Node[] => {
  const constant = Math.log(step) - logBeta(nuA, nuB);
  return evenly(-7, 7, step, (z) => {
    const nu = 1 / (1 + Math.exp(-z));
    return { value: nu, logPrior: constant + nuA * Math.log(nu) + nuB * Math.log1p(-nu) };
  });
};

/** q = qScale exp(z - exp(-z)): both ends of (0, infinity) are reached smoothly. */
const qAxis = ({ qScale }: Prior, step: number): readonly Node[] => {
  const constant = Math.log(step) + 0.5 * Math.log(2 / Math.PI);
  return evenly(-2.8, 2.6, step, (z) => {
    const ratio = Math.exp(z - Math.exp(-z));
    return { value: qScale * ratio, logPrior: constant - (ratio * ratio) / 2 + Math.log(ratio * (1 + Math.exp(-z))) };
  });
};
