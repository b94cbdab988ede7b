import type { Studies } from "./study.ts";

/** All that the estimators need to know of the contributions, for one between-person variance tau2; w = 1 / (v + tau2). */
export interface Sums {
  readonly k: number;
  readonly w: number;
  readonly w2: number;
  readonly w3: number;
  readonly mu: number;
  /** Generalised Q: sum of w (y - mu)^2. */
  readonly q: number;
  /** Sum of w^2 (y - mu)^2. */
  readonly q2: number;
}

/** In one pass. `near` is any number near the mean, so that squares of small differences keep their digits. */
export const sumsAt = ({ y, v }: Studies, tau2: number, near = 0): Sums => {
  let [w1, w2, w3, wy, wyy, w2y, w2yy] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const w = 1 / (v[i]! + tau2);
    const d = y[i]! - near;
    const ww = w * w;
    w1 += w;
    w2 += ww;
    w3 += ww * w;
    wy += w * d;
    wyy += w * d * d;
    w2y += ww * d;
    w2yy += ww * d * d;
  }
  const shift = wy / w1;
  return {
    k: y.length,
    w: w1,
    w2,
    w3,
    mu: near + shift,
    q: Math.max(0, wyy - shift * wy),
    q2: Math.max(0, w2yy - 2 * shift * w2y + shift * shift * w2),
  };
};

/** Log-likelihood of tau2, full or restricted, without the part that does not change. */
export const logLikelihoodAt = (studies: Studies, tau2: number, near: number, restricted: boolean): number => {
  const { w, q } = sumsAt(studies, tau2, near);
  let [logs, product] = [0, 1];
  for (let i = 0; i < studies.v.length; i++) {
    product *= studies.v[i]! + tau2;
    // One logarithm for many factors.
    if (product < 1e-150 || product > 1e150) {
      logs += Math.log(product);
      product = 1;
    }
  }
  return -0.5 * (logs + Math.log(product) + (restricted ? Math.log(w) : 0) + q);
};
