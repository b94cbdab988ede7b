import { normalQuantile } from "../special/normal.ts";
import { studentCdf, studentQuantile } from "../special/student.ts";
import type { Sums } from "./sums.ts";

/** What one estimate of tau2 says of the average person and of the next one. Names as in the reference cases. */
export interface Summary {
  readonly tau2: number;
  readonly mu: number;
  readonly se: number;
  /** Wald's interval. */
  readonly zLo: number;
  readonly zHi: number;
  /** Hartung and Knapp's, with k - 1 degrees of freedom. */
  readonly hkSe: number;
  readonly hkLo: number;
  readonly hkHi: number;
  readonly hkP: number;
  /** Where a new person's effect lies, with k - 2 degrees of freedom; null for two people. */
  readonly piLo: number | null;
  readonly piHi: number | null;
  readonly Q: number;
  /** Share of the variation that is between people, in percent. */
  readonly I2: number;
  readonly H2: number;
}

/** `fixed` are the sums at tau2 = 0, `random` those at the estimate. */
export const summaryOf = (tau2: number, fixed: FixedSums, random: Pick<Sums, "w" | "mu" | "q">, level: number): Summary => {
  const { k } = fixed;
  const { w, mu, q } = random;
  const se = 1 / Math.sqrt(w);
  const hkSe = Math.sqrt(q / ((k - 1) * w));
  const z = normalQuantile((1 + level) / 2) * se;
  const t = studentQuantile((1 + level) / 2, k - 1) * hkSe;
  const pi = k > 2 ? studentQuantile((1 + level) / 2, k - 2) * Math.sqrt(tau2 + se * se) : null;
  const typical = (k - 1) / (fixed.w - fixed.w2 / fixed.w);
  return {
    tau2,
    mu,
    se,
    zLo: mu - z,
    zHi: mu + z,
    hkSe,
    hkLo: mu - t,
    hkHi: mu + t,
    hkP: hkSe > 0 ? 2 * studentCdf(-Math.abs(mu / hkSe), k - 1) : 1,
    piLo: pi === null ? null : mu - pi,
    piHi: pi === null ? null : mu + pi,
    Q: fixed.q,
    I2: (100 * tau2) / (typical + tau2),
    H2: tau2 / typical + 1,
  };
};
export type FixedSums = Pick<Sums, "k" | "w" | "w2" | "q">;
