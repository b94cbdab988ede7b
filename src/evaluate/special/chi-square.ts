import { logGamma } from "./log-gamma.ts";
import { rootOfRising } from "./root.ts";

/** P(X <= x) for chi-square with `df` degrees of freedom. */
export const chiSquareCdf = (x: number, df: number): number => gammaShare(df / 2, x / 2);

/** The x with P(X <= x) = p, for 0 < p < 1. */
export const chiSquareQuantile = (p: number, df: number): number => {
  let high = df + 10;
  while (chiSquareCdf(high, df) < p) high *= 2;
  return rootOfRising((x) => chiSquareCdf(x, df) - p, 0, high);
};

/** The regularised lower incomplete gamma function P(a, x): its series below a + 1 (DLMF 8.11.4), its continued fraction above (DLMF 8.9.2). */
export const gammaShare = (a: number, x: number): number => {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
};

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17 && n < 1_000_000; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < 1_000_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}
