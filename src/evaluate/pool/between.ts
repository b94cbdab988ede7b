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

/** Where the likelihood stops rising, by Fisher's steps inside a bracket; 0 where it is no higher there than at 0. */
function mostLikely(studies: Studies, near: number, restricted: boolean): number {
  const known = new Map<number, Sums>();
  const at = (tau2: number): Sums => {
    const sums = known.get(tau2) ?? sumsAt(studies, tau2, near);
    known.set(tau2, sums);
    return sums;
  };
  const fall = (tau2: number): number => {
    const { w, w2, q2 } = at(tau2);
    return w - q2 - (restricted ? w2 / w : 0);
  };
  const information = (tau2: number): number => {
    const { w, w2, w3 } = at(tau2);
    return restricted ? w2 - (2 * w3) / w + (w2 / w) ** 2 : w2;
  };
  const moment = derSimonianLaird(at(0));
  const isRising = fall(moment) < 0;
  if (fall(0) >= 0 && !isRising) return 0;
  const start = isRising ? moment - fall(moment) / information(moment) : moment;
  const tau2 = rootOfRising(fall, isRising ? moment : 0, Infinity, information, { start, near: 1e-12 });
  return logLikelihoodAt(studies, tau2, near, restricted) > logLikelihoodAt(studies, 0, near, restricted) ? tau2 : 0;
}
