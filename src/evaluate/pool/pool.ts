import { assert } from "#base";
import { chiSquareQuantile } from "../special/chi-square.ts";
import { studentCdf, studentQuantile } from "../special/student.ts";
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
  readonly recommended: Recommended;
}

/** What people read: the average and the next person from one calculation, so that no line claims more than another. */
export interface Recommended {
  readonly by: "bayes" | "REML";
  /** By REML, Hartung and Knapp's interval, never narrower than Wald's for unequal people, as it can be by luck. */
  readonly mu: number;
  readonly lo: number;
  readonly hi: number;
  readonly tau: number;
  /** Where a new person's effect lies, and the chance that it is below 0. */
  readonly newLo: number;
  readonly newHi: number;
  readonly pNewBelow0: number;
}

/** With fewer, what they show of their differences is luck: nof1-method section 12 asks for the Bayesian calculation there. */
export const peopleForRemlMin = 10;
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
  const bayes = k <= bayesPeopleMax ? bayesPool(studies, prior) : null;
  return {
    DL: by("DL"),
    PM: by("PM"),
    REML,
    ML: by("ML"),
    qProfileTau2: {
      lo: whereQIs(studies, chiSquareQuantile(1 - tail, k - 1), near),
      hi: whereQIs(studies, chiSquareQuantile(tail, k - 1), near),
    },
    bayes,
    people: k,
    recommended: recommend(studies, REML, bayes, level),
  };
};

function recommend(studies: Studies, REML: Summary, bayes: BayesPool | null, level: number): Recommended {
  const k = studies.y.length;
  if (k < peopleForRemlMin && bayes) {
    const { muMean, muQ025, muQ975, tauMean, predQ025, predQ975, pNewBelow0 } = bayes;
    return { by: "bayes", mu: muMean, lo: muQ025, hi: muQ975, tau: tauMean, newLo: predQ025, newHi: predQ975, pNewBelow0 };
  }
  const { mu, se, hkSe, tau2, piLo, piHi } = REML;
  const [least, most] = [studies.v.reduce((a, b) => Math.min(a, b)), studies.v.reduce((a, b) => Math.max(a, b))];
  const width = studentQuantile((1 + level) / 2, k - 1) * (most >= 5 * least ? Math.max(se, hkSe) : hkSe);
  assert(piLo !== null && piHi !== null, "more than two people have a prediction interval");
  // What is not known of the average is not known of the next person either; where tau2 is 0 it is all there is.
  const pNewBelow0 = studentCdf(-mu / Math.sqrt(tau2 + se * se), k - 2);
  return { by: "REML", mu, lo: mu - width, hi: mu + width, tau: Math.sqrt(tau2), newLo: piLo, newHi: piHi, pNewBelow0 };
}
