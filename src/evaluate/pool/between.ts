import { unreachable } from "#base";
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
  let tau2 = 0;
  for (let step = 0; step < 200; step++) {
    const { q, q2 } = sumsAt(studies, tau2, near);
    if (q <= value || q2 === 0) return tau2;
    const move = (q - value) / q2;
    tau2 += move;
    if (move <= 1e-14 * tau2) return tau2;
  }
  return tau2;
};

/** Fisher scoring, kept between a point where the likelihood still rises and one where it falls; compared with tau2 = 0 at the end. */
function mostLikely(studies: Studies, near: number, restricted: boolean): number {
  let [below, above] = [0, Infinity];
  let tau2 = derSimonianLaird(sumsAt(studies, 0, near));
  for (let step = 0; step < 200; step++) {
    const { w, w2, w3, q2 } = sumsAt(studies, tau2, near);
    const slope = restricted ? q2 - w + w2 / w : q2 - w;
    const information = restricted ? w2 - (2 * w3) / w + (w2 / w) ** 2 : w2;
    if (slope > 0) below = Math.max(below, tau2);
    else above = Math.min(above, tau2);
    if (slope <= 0 && tau2 === 0) return 0;
    // A step to or beyond 0 looks at 0 itself once; later ones that leave the bracket halve the way.
    const wanted = Math.max(0, tau2 + slope / information);
    const before = tau2;
    if (wanted >= above) tau2 = (tau2 + above) / 2;
    else if (wanted < below || (wanted === 0 && step > 0 && below > 0)) tau2 = (tau2 + below) / 2;
    else tau2 = wanted;
    if (Math.abs(tau2 - before) <= 1e-13 * Math.max(1e-6, before)) break;
  }
  const atZero = logLikelihoodAt(studies, 0, near, restricted);
  return logLikelihoodAt(studies, tau2, near, restricted) > atZero ? tau2 : 0;
}
