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
export const whereQIs = (studies: Studies, value: number, near: number): number =>
  rootOfRising(
    (tau2) => value - sumsAt(studies, tau2, near).q,
    0,
    Infinity,
    (tau2) => sumsAt(studies, tau2, near).q2,
    { start: 0 },
  );

/**
 * The likelihood may have one top at 0 and another beyond: of many tau2 the best is taken, and between its neighbours Fisher's
 * steps go on to where it stops rising. 0 where that is no higher than at 0.
 */
function mostLikely(studies: Studies, near: number, restricted: boolean): number {
  const height = (tau2: number): number => logLikelihoodAt(studies, tau2, near, restricted);
  const fall = (tau2: number): number => {
    const { w, w2, q2 } = sumsAt(studies, tau2, near);
    return w - q2 - (restricted ? w2 / w : 0);
  };
  const information = (tau2: number): number => {
    const { w, w2, w3 } = sumsAt(studies, tau2, near);
    return restricted ? w2 - (2 * w3) / w + (w2 / w) ** 2 : w2;
  };
  const tried = triedFor(studies, near);
  const heights = tried.map(height);
  const best = heights.indexOf(Math.max(...heights));
  const top = rootOfRising(fall, tried[best + 1] ?? 0, tried[best - 1] ?? Infinity, information, { start: tried[best]! });
  return height(top) > height(0) ? top : 0;
}

/** From the largest square of a difference, beyond which people would have to differ more than they do, down to a billionth of it. */
const triedFor = ({ y }: Studies, near: number): readonly number[] => {
  const widest = y.reduce((most, each) => Math.max(most, (each - near) ** 2), 0);
  return Array.from({ length: 61 }, (_, i) => widest / 2 ** (i / 2));
};
