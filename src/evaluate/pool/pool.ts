import { assert } from "#base";
import { normalCdf } from "../special/normal.ts";
import { chiSquareQuantile } from "../special/chi-square.ts";
import { studentQuantile } from "../special/student.ts";
import { bayesPool, poolPrior, type BayesPool, type PoolPrior } from "./bayes.ts";
import { betweenVariance, whereQIs, type Method } from "./between.ts";
import { summaryOf, type Summary } from "./summary.ts";
import type { Studies } from "./study.ts";
import { sumsAt } from "./sums.ts";

/** What many people's trials say together. */
export interface Pool {
  readonly DL: Summary;
  readonly PM: Summary;
  readonly REML: Summary;
  readonly ML: Summary;
  readonly qProfileTau2: { readonly lo: number; readonly hi: number };
  /** For few people only; null beyond. */
  readonly bayes: BayesPool | null;
  readonly people: number;
  /** Hartung and Knapp's interval around REML, never narrower than Wald's for few or unequal people, as it can be by luck. */
  readonly recommended: { readonly mu: number; readonly lo: number; readonly hi: number; readonly pNewBelow0: number };
}

/** Beyond, the prior has no weight and the quadrature only takes time. */
const bayesPeopleMax = 10_000;

/** Random-effects meta-analysis of at least two people (nof1-method section 12). */
export const pool = (studies: Studies, level = 0.95, prior: PoolPrior = poolPrior): Pool => {
  const k = studies.y.length;
  assert(k >= 2 && studies.v.every((v) => v > 0), "two people at least, each with a variance above 0");
  const near = sumsAt(studies, 0).mu;
  const fixed = sumsAt(studies, 0, near);
  const by = (method: Method): Summary => {
    const tau2 = betweenVariance(studies, method, near);
    return summaryOf(tau2, fixed, sumsAt(studies, tau2, near), level);
  };
  const REML = by("REML");
  const tail = (1 - level) / 2;
  return {
    DL: by("DL"),
    PM: by("PM"),
    REML,
    ML: by("ML"),
    qProfileTau2: {
      lo: whereQIs(studies, chiSquareQuantile(1 - tail, k - 1), near),
      hi: whereQIs(studies, chiSquareQuantile(tail, k - 1), near),
    },
    bayes: k <= bayesPeopleMax ? bayesPool(studies, prior) : null,
    people: k,
    recommended: recommend(studies, REML, level),
  };
};

function recommend({ v }: Studies, { mu, se, hkSe, tau2 }: Summary, level: number): Pool["recommended"] {
  let [least, most] = [Infinity, 0];
  for (const each of v) [least, most] = [Math.min(least, each), Math.max(most, each)];
  const careful = v.length < 10 || most >= 5 * least;
  const width = studentQuantile((1 + level) / 2, v.length - 1) * (careful ? Math.max(se, hkSe) : hkSe);
  return { mu, lo: mu - width, hi: mu + width, pNewBelow0: tau2 > 0 ? normalCdf(-mu / Math.sqrt(tau2)) : mu < 0 ? 1 : 0 };
}
