import { meanOf, quantileOf, sdOf, shareBelow, type Mixture } from "./fit/mixture.ts";
import { daysThatCount, type PlannedDay } from "./trial/timetable.ts";
import type { Trial } from "./trial/trial.ts";
import type { Answer, Effect, ReasonCode, Sensitivity } from "./verdict/answer.ts";
import { coinTestOf, differencesOf } from "./verdict/coin-test.ts";
import { doubtsOf } from "./verdict/doubts.ts";
import { fitsOf, type Fits } from "./verdict/fits.ts";
import { reasonsToRefuse } from "./verdict/refuse.ts";
import { sidesOf, sizeOf, verdictOf } from "./verdict/verdict.ts";
import { withinPeriodSd } from "./verdict/within-period.ts";

/** Ratings shifted by so many standard deviations where people knew what they got (Hrobjartsson 2014; nof1-method section 8). */
export const hopeSds = 0.56;
const level = 0.95;

/** Did it help? One answer, by the fixed rules of nof1-method sections 9 and 10, or a refusal with its reasons. */
export const evaluate = (trial: Trial): Answer => {
  const days = daysThatCount(trial);
  const completePairs = differencesOf(trial, days).length;
  const reasons = reasonsToRefuse(trial, days, completePairs);
  if (reasons.length > 0) return refused(reasons, completePairs);
  const fits = fitsOf(trial, days);
  const doubts = doubtsOf(fits, trial.design.kind);
  if (doubts.length > 0) return refused(doubts, completePairs);
  return concluded(trial, days, fits, completePairs);
};

const refused = (reasons: readonly ReasonCode[], completePairs: number): Answer => ({
  verdict: "refused",
  size: "unclear",
  reasons,
  effect: null,
  randomisation: null,
  sensitivity: [],
  tippingPoint: null,
  hopePoints: null,
  completePairs,
});

function concluded(trial: Trial, days: readonly PlannedDay[], fits: Fits, completePairs: number): Answer {
  const lower = trial.outcome.better === "lower";
  const pBenefit = (mixture: Mixture) => (lower ? shareBelow(mixture, 0) : 1 - shareBelow(mixture, 0));
  const sensitivity: readonly Sensitivity[] = (["ar1noise", "locallevel"] as const).map((model) => ({
    model,
    mean: meanOf(fits[model]),
    interval: intervalOf(fits[model]),
    pBenefit: pBenefit(fits[model]),
  }));
  const test = coinTestOf(trial, days);
  const [better, worse] = lower ? ([test?.pLe, test?.pGe] as const) : ([test?.pGe, test?.pLe] as const);
  const effect = effectOf(fits.primary, trial);
  const others = sensitivity.map((each) => each.pBenefit);
  const { benefit, harm } = sidesOf(effect.pBenefit, others, { better: better ?? null, worse: worse ?? null });
  const inPairs = trial.design.kind === "pairs";
  const last = days.at(-1)!.day;
  const verdict = verdictOf(benefit, harm, { inPairs, looked: (trial.looks ?? []).some((day) => day < last) });
  return {
    verdict,
    size: sizeOf(verdict, effect.pAtLeastMid, completePairs, inPairs),
    reasons: trial.design.kind === "phases" ? ["NOT_RANDOMISED"] : [],
    effect,
    randomisation: test && {
      T: test.stat,
      pOneSided: better!,
      pWorse: worse!,
      p2: test.p2,
      interval: [test.lo, test.hi],
      hl: test.hl,
    },
    sensitivity,
    tippingPoint: lower ? -quantileOf(fits.primary, 0.95) : quantileOf(fits.primary, 0.05),
    hopePoints: hopeSds * withinPeriodSd(days),
    completePairs,
  };
}

const intervalOf = (mixture: Mixture): readonly [number, number] => [
  quantileOf(mixture, (1 - level) / 2),
  quantileOf(mixture, (1 + level) / 2),
];

function effectOf(mixture: Mixture, { outcome: { better, mid } }: Trial): Effect {
  const [below, above] = [shareBelow(mixture, -mid), 1 - shareBelow(mixture, mid)];
  const pBelow0 = shareBelow(mixture, 0);
  const lower = better === "lower";
  return {
    mean: meanOf(mixture),
    sd: sdOf(mixture),
    interval: intervalOf(mixture),
    level,
    pBenefit: lower ? pBelow0 : 1 - pBelow0,
    pAtLeastMid: lower ? below : above,
    pWorseByMid: lower ? above : below,
  };
}
