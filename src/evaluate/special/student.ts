import { logBeta } from "./log-gamma.ts";
import { rootOfRising } from "./root.ts";

/** P(T <= t) for Student's t with `df` degrees of freedom. */
export const studentCdf = (t: number, df: number): number => {
  const tail = 0.5 * betaShare(df / (df + t * t), df / 2, 0.5);
  return t > 0 ? 1 - tail : tail;
};

/** The t with P(T <= t) = p, for 0 < p < 1. */
export const studentQuantile = (p: number, df: number): number => {
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let high = 2;
  while (studentCdf(high, df) < p) high *= 2;
  return rootOfRising((t) => studentCdf(t, df) - p, 0, high);
};

/** The regularised incomplete beta function I_x(a, b), 0 <= x <= 1, by its continued fraction (DLMF 8.17.22, evaluated by Lentz' method). */
export const betaShare = (x: number, a: number, b: number): number => {
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * fraction;
};

/** Lentz' method never divides by zero. */
const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
