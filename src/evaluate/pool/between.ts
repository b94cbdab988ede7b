import { unreachable } from "#base";
import { rootOfRising } from "../special/root.ts";
import type { Studies } from "./study.ts";
import { logLikelihoodAt, sumsAt, type Sums } from "./sums.ts";

/** Ways to estimate how much people differ, tau2 (nof1-method section 12; Veroniki 2016 and Langan 2018 compare them). */
export const methods = ["DL", "PM", "REML", "ML"] as const;
export type Method = (typeof methods)[number];

export const betweenVariance = (studies: Studies, method: Method, near: number): number => {
  switch (method) {
    case "DL":
      return derSimonianLaird(sumsAt(studies, 0, near));
    case "PM":
      return whereQIs(studies, studies.y.length - 1, near);
    case "REML":
      return mostLikely(studies, near, true);
    case "ML":
      return mostLikely(studies, near, false);
    default:
      return unreachable(method);
  }
};

/** DerSimonian and Laird's moment estimate, from the sums at tau2 = 0. */
export const derSimonianLaird = ({ k, w, w2, q }: Pick<Sums, "k" | "w" | "w2" | "q">): number => Math.max(0, (q - (k - 1)) / (w - w2 / w));

/** The tau2 at which generalised Q has this value, by Newton's steps from 0: Q falls and is convex, so they never overshoot. 0 when Q is below it already. */
export const whereQIs = (studies: Studies, value: number, near: number): number => {
  const at = summing(studies, near);
  return rootOfRising(
    (tau2) => value - at(tau2).q,
    0,
    Infinity,
    (tau2) => at(tau2).q2,
    { start: 0 },
  );
};

/**
 * Where the likelihood stops rising, by Fisher's steps. It may have one top at 0 and another beyond, so of many tau2 the best is taken
 * first, and the steps stay between its neighbours. 0 where it is no higher than at 0.
 */
function mostLikely(studies: Studies, near: number, restricted: boolean): number {
  const at = summing(studies, near);
  const height = (tau2: number): number => logLikelihoodAt(studies, tau2, near, restricted);
  const fall = (tau2: number): number => {
    const { w, w2, q2 } = at(tau2);
    return w - q2 - (restricted ? w2 / w : 0);
  };
  const information = (tau2: number): number => {
    const { w, w2, w3 } = at(tau2);
    return restricted ? w2 - (2 * w3) / w + (w2 / w) ** 2 : w2;
  };
  const { start, low, high } =
    studies.y.length <= fewMax ? aroundBest(height, triedFor(studies, near)) : { start: derSimonianLaird(at(0)), low: 0, high: Infinity };
  const top = rootOfRising(fall, low, high, information, { start });
  return height(top) > height(0) ? top : 0;
}

const aroundBest = (height: (tau2: number) => number, tried: readonly number[]) => {
  const heights = tried.map(height);
  const best = heights.indexOf(Math.max(...heights));
  return { start: tried[best]!, low: tried[best + 1] ?? 0, high: tried[best - 1] ?? Infinity };
};

/** More people than these leave the likelihood one top, which is found from the moment estimate. */
const fewMax = 1000;

/** From the largest square of a difference, beyond which people would have to differ more than they do, down to a billionth of it. */
const triedFor = ({ y }: Studies, near: number): readonly number[] => {
  const widest = y.reduce((most, each) => Math.max(most, (each - near) ** 2), 0);
  return Array.from({ length: 61 }, (_, i) => widest / 2 ** (i / 2));
};

/** The sums at one tau2 after another: what falls and how steeply is asked for at the same place, and with a million people each sum takes a while. */
const summing = (studies: Studies, near: number): ((tau2: number) => Sums) => {
  let [place, sums] = [0, sumsAt(studies, 0, near)];
  return (tau2) => {
    if (tau2 !== place) [place, sums] = [tau2, sumsAt(studies, tau2, near)];
    return sums;
  };
};
