import { rootOfRising } from "./root.ts";

/**
 * P(Z <= z) for a standard normal Z, good to about 1e-15 in absolute terms and to 4e-6 of itself in the far tail.
 * J. F. Hart's rational form (Computer Approximations, 1968), its coefficients as G. West gives them (Wilmott, 2005).
 */
export const normalCdf = (z: number): number => {
  const x = Math.abs(z);
  const tail = x > 37 ? 0 : (Math.exp((-x * x) / 2) * top(x)) / bottom(x);
  return z > 0 ? 1 - tail : tail;
};

const top = (x: number): number =>
  (((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x + 112.079291497871) * x +
    221.213596169931) *
    x +
  220.206867912376;

const bottom = (x: number): number =>
  ((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x + 296.564248779674) * x +
    637.333633378831) *
    x +
    793.826512519948) *
    x +
  440.413735824752;

/** The density of a standard normal. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The z with P(Z <= z) = p, for 0 < p < 1. */
export const normalQuantile = (p: number): number => rootOfRising((z) => normalCdf(z) - p, -38, 38, normalDensity);
