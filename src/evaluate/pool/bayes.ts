import { quantileOf, meanOf, sdOf, shareBelow, type Mixture } from "../fit/mixture.ts";
import type { Studies } from "./study.ts";

/** For few people: mu ~ N(0, muSd^2), tau ~ HalfNormal(tauScale), by quadrature over tau (nof1-method section 12). */
export interface PoolPrior {
  readonly muSd: number;
  readonly tauScale: number;
}
export const poolPrior: PoolPrior = { muSd: 2.5, tauScale: 1 };

export interface BayesPool {
  readonly muMean: number;
  readonly muSd: number;
  readonly muQ025: number;
  readonly muQ975: number;
  readonly pMuBelow0: number;
  readonly tauMean: number;
  readonly predQ025: number;
  readonly predQ975: number;
  /** The number a new person wants: the chance that it helps him. */
  readonly pNewBelow0: number;
  readonly logML: number;
}

export const bayesPool = (studies: Studies, { muSd, tauScale }: PoolPrior = poolPrior): BayesPool => {
  const nodes = tauNodes.map(({ ratio, logWeight }) => {
    const tau = tauScale * ratio;
    const at = givenTau(studies, tau, muSd);
    return { tau, ...at, logWeight: logWeight + at.logLikelihood };
  });
  const top = Math.max(...nodes.map(({ logWeight }) => logWeight));
  const kept = nodes.filter(({ logWeight }) => logWeight > top - 40);
  const total = kept.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - top), 0);
  const weights = kept.map(({ logWeight }) => Math.exp(logWeight - top) / total);
  const means = kept.map(({ mean }) => mean);
  const mu: Mixture = { weights, means, sds: kept.map(({ variance }) => Math.sqrt(variance)) };
  const person: Mixture = { weights, means, sds: kept.map(({ variance, tau }) => Math.sqrt(variance + tau * tau)) };
  return {
    muMean: meanOf(mu),
    muSd: sdOf(mu),
    muQ025: quantileOf(mu, 0.025),
    muQ975: quantileOf(mu, 0.975),
    pMuBelow0: shareBelow(mu, 0),
    tauMean: kept.reduce((sum, { tau }, i) => sum + weights[i]! * tau, 0),
    predQ025: quantileOf(person, 0.025),
    predQ975: quantileOf(person, 0.975),
    pNewBelow0: shareBelow(person, 0),
    logML: top + Math.log(total),
  };
};

/** tau / tauScale = exp(z - exp(-z)), evenly spaced in z, with the log of the prior's density and the cell. */
const step = 0.04;
const tauNodes = Array.from({ length: Math.round(6.2 / step) + 1 }, (_, i) => {
  const z = -3.4 + i * step;
  const ratio = Math.exp(z - Math.exp(-z));
  const logWeight = Math.log(step) + 0.5 * Math.log(2 / Math.PI) - (ratio * ratio) / 2 + Math.log(ratio * (1 + Math.exp(-z)));
  return { ratio, logWeight };
});

function givenTau({ y, v }: Studies, tau: number, muSd: number) {
  let [w, wy, wyy, logs] = [1 / (muSd * muSd), 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const total = v[i]! + tau * tau;
    w += 1 / total;
    wy += y[i]! / total;
    wyy += (y[i]! * y[i]!) / total;
    logs += Math.log(2 * Math.PI * total);
  }
  const [variance, mean] = [1 / w, wy / w];
  return { mean, variance, logLikelihood: -0.5 * (logs + 2 * Math.log(muSd) + Math.log(w) + wyy - mean * wy) };
}
