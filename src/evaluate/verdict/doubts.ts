import { quantileOf, sdOf, type Mixture } from "../fit/mixture.ts";
import { effectColumn } from "../fit/series.ts";
import type { Design } from "../trial/trial.ts";
import type { ReasonCode } from "./answer.ts";
import type { Fits } from "./fits.ts";

/** Of the posterior's standard deviation to the prior's: above it the ratings have said too little (nof1-method section 10). */
export const priorShareMax = 0.7;

/** Reasons not to conclude that only the fits can show. */
export const doubtsOf = ({ prior, primary, ar1noise, locallevel }: Fits, kind: Design["kind"]): readonly ReasonCode[] => {
  const tooWide = sdOf(primary) > priorShareMax * prior.sd[effectColumn]!;
  const disagree = kind === "pairs" ? opposed(ar1noise, locallevel) : apart(primary, locallevel);
  return [...(tooWide ? (["PRIOR_DOMINATES"] as const) : []), ...(disagree ? (["MODELS_DISAGREE"] as const) : [])];
};

const middle = (mixture: Mixture) => ({ lo: quantileOf(mixture, 0.05), hi: quantileOf(mixture, 0.95) });

/** Opposite signs, with intervals so narrow that each is sure of its own. */
function opposed(one: Mixture, other: Mixture): boolean {
  const [a, b] = [middle(one), middle(other)];
  return (a.hi < 0 && b.lo > 0) || (b.hi < 0 && a.lo > 0);
}

/** 90 % intervals that do not meet (section 7). */
function apart(one: Mixture, other: Mixture): boolean {
  const [a, b] = [middle(one), middle(other)];
  return a.hi < b.lo || b.hi < a.lo;
}
